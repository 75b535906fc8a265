// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// A server on the loopback address that answers every connection with what it was told to.
final class LocalServer: Sendable {
    let port: UInt16
    private let descriptor: Int32
    private let count = Mutex(0)
    private let request = Mutex("")

    /// How many connections came.
    var connections: Int { count.withLock { $0 } }
    var lastRequest: String { request.withLock { $0 } }

    /// - Parameters:
    ///   - family: `AF_INET` or `AF_INET6`.
    ///   - answer: Written as it is; `nil` says nothing and keeps the connection.
    init(family: Int32 = AF_INET, answer: @escaping @Sendable (_ path: String) -> [UInt8]?) throws {
        struct NoServer: Error {}
        let listener = socket(family, Int32(SOCK_STREAM.rawValue), 0)
        descriptor = listener
        var bound: Int32 = -1
        var length = socklen_t(family == AF_INET ? MemoryLayout<sockaddr_in>.size : MemoryLayout<sockaddr_in6>.size)
        if family == AF_INET {
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            bound = withUnsafeMutablePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
                    let result = bind(listener, raw, length)
                    getsockname(listener, raw, &length)
                    return result
                }
            }
            port = UInt16(bigEndian: address.sin_port)
        } else {
            var address = sockaddr_in6()
            address.sin6_family = sa_family_t(AF_INET6)
            address.sin6_addr = in6addr_loopback
            bound = withUnsafeMutablePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
                    let result = bind(listener, raw, length)
                    getsockname(listener, raw, &length)
                    return result
                }
            }
            port = UInt16(bigEndian: address.sin6_port)
        }
        guard bound == 0, listen(listener, 16) == 0 else { throw NoServer() }
        Thread { [weak self] in
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0, let self else { return }
                self.count.withLock { $0 += 1 }
                var buffer = [UInt8](repeating: 0, count: 4096)
                let read = recv(connection, &buffer, buffer.count, 0)
                let text = String(decoding: buffer.prefix(max(0, read)), as: UTF8.self)
                self.request.withLock { $0 = text }
                let path = text.split(separator: " ").dropFirst().first.map(String.init) ?? ""
                guard let bytes = answer(path) else { continue }
                _ = bytes.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
                close(connection)
            }
        }.start()
    }

    deinit {
        shutdown(descriptor, Int32(SHUT_RDWR))
        close(descriptor)
    }

    static func text(_ status: String, _ fields: [String] = [], _ body: String = "") -> [UInt8] {
        let head = ["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)", "Connection: close"] + fields
        return Array((head.joined(separator: "\r\n") + "\r\n\r\n" + body).utf8)
    }
}
