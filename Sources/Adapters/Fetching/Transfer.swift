// SPDX-License-Identifier: Apache-2.0

import CCurl

/// One request and its answer over libcurl; lives on one thread.
final class Transfer {
    private let target: FetchTarget
    private let request: FetchRequest
    private let policy: FetchPolicy
    private var bytes: [UInt8] = []
    private var isTooLarge = false
    private var wasKeptFromNetwork = false

    init(_ target: FetchTarget, _ request: FetchRequest, _ policy: FetchPolicy) {
        self.target = target
        self.request = request
        self.policy = policy
    }

    func run(milliseconds: Int) throws(FetchError) -> (document: FetchedDocument, redirection: String?) {
        guard let handle = curl_easy_init() else { throw .unreachable }
        defer { curl_easy_cleanup(handle) }
        var headers = curl_slist_append(nil, "Accept: \(request.accept)")
        if let authorization = request.authorization {
            headers = curl_slist_append(headers, "Authorization: \(authorization)")
        }
        defer { curl_slist_free_all(headers) }
        let numbers: [(CURLoption, Int)] = [
            // Signals are for the process, and this is one of its threads.
            (CURLOPT_NOSIGNAL, 1), (CURLOPT_TIMEOUT_MS, milliseconds), (CURLOPT_CONNECTTIMEOUT_MS, milliseconds),
            (CURLOPT_MAXFILESIZE, policy.maximumBytes), (CURLOPT_FOLLOWLOCATION, 0),
        ]
        let texts: [(CURLoption, String)] = [
            (CURLOPT_URL, target.address), (CURLOPT_PROTOCOLS_STR, target.isPlain ? "http" : "https"),
            // Whatever the environment says: through a proxy the address could not be checked.
            (CURLOPT_PROXY, ""), (CURLOPT_USERAGENT, "vidimus"),
        ]
        var isReady = numbers.allSatisfy { vidimus_curl_set_number(handle, $0.0, $0.1) == CURLE_OK }
        isReady = isReady && texts.allSatisfy { vidimus_curl_set_text(handle, $0.0, $0.1) == CURLE_OK }
        isReady = isReady && vidimus_curl_set_list(handle, CURLOPT_HTTPHEADER, headers) == CURLE_OK
        if let form = request.form {
            isReady = isReady && vidimus_curl_set_text(handle, CURLOPT_COPYPOSTFIELDS, form) == CURLE_OK
        }
        let me = Unmanaged.passUnretained(self).toOpaque()
        isReady = isReady && vidimus_curl_set_pointer(handle, CURLOPT_WRITEDATA, me) == CURLE_OK
        isReady = isReady && vidimus_curl_set_receiver(handle, Self.receive) == CURLE_OK
        isReady = isReady && vidimus_curl_set_pointer(handle, CURLOPT_OPENSOCKETDATA, me) == CURLE_OK
        isReady = isReady && vidimus_curl_set_opener(handle, Self.open) == CURLE_OK
        guard isReady else { throw .unreachable }
        let ending = withExtendedLifetime(self) { curl_easy_perform(handle) }
        guard ending == CURLE_OK else { throw error(ending) }
        var status = 0
        vidimus_curl_get_number(handle, CURLINFO_RESPONSE_CODE, &status)
        return (FetchedDocument(status: status, bytes: bytes), Self.redirection(handle, status))
    }

    private static func redirection(_ handle: UnsafeMutableRawPointer, _ status: Int) -> String? {
        var next: UnsafeMutablePointer<CChar>?
        guard [301, 302, 303, 307, 308].contains(status),
            vidimus_curl_get_text(handle, CURLINFO_REDIRECT_URL, &next) == CURLE_OK, let next
        else { return nil }
        return String(cString: next)
    }

    private func error(_ code: CURLcode) -> FetchError {
        if isTooLarge || code == CURLE_FILESIZE_EXCEEDED { return .tooLarge }
        if wasKeptFromNetwork, code == CURLE_COULDNT_CONNECT { return .networkNotAllowed }
        return switch code {
        case CURLE_OPERATION_TIMEDOUT: .tooSlow
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CACERT_BADFILE: .notAuthentic
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT: .addressNotAllowed
        default: .unreachable
        }
    }

    /// Takes a piece of the answer; taking less than was given ends the transfer.
    private static let receive: curl_write_callback = { pointer, size, count, context in
        guard let pointer, let context else { return 0 }
        let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
        let length = size * count
        guard transfer.bytes.count + length <= transfer.policy.maximumBytes else {
            transfer.isTooLarge = true
            return 0
        }
        pointer.withMemoryRebound(to: UInt8.self, capacity: length) {
            transfer.bytes += UnsafeBufferPointer(start: $0, count: length)
        }
        return length
    }

    /// Opens a socket to an address that may be connected to.
    private static let open: curl_opensocket_callback = { context, _, target in
        guard let context, let target else { return CURL_SOCKET_BAD }
        let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
        var address = [UInt8](repeating: 0, count: 16)
        let length = vidimus_curl_address(target, &address)
        guard transfer.policy.reach.allows(Array(address.prefix(Int(length))), isPlain: transfer.target.isPlain) else {
            transfer.wasKeptFromNetwork = true
            return CURL_SOCKET_BAD
        }
        return vidimus_curl_open(target)
    }
}
