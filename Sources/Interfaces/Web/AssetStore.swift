// SPDX-License-Identifier: Apache-2.0

package import Foundation
import Vocabulary

/// The style, script and icon files of the pages, read once and served from memory under names that change with
/// their content.
///
/// A name holds a fingerprint of the bytes (`vidimus.1f3a….css`), so a browser may keep a file for ever.
package struct AssetStore: Sendable {
    package struct Asset: Sendable {
        package let bytes: [UInt8]
        package let contentType: String
    }

    /// The folder of the assets could not be read, or holds a file of a kind that is not served.
    package enum LoadingError: Error, Hashable {
        case missingFolder
        case unknownKind(String)
    }

    /// Where the pages find the assets.
    package static let prefix = "/assets/"

    private let assets: [String: Asset]
    private let addresses: [String: String]

    /// Reads the assets that were built into the module.
    package init() throws {
        try self.init(folder: URL(fileURLWithPath: ResourceFolder.path(ofModule: "Web") + "/Assets"))
    }

    package init(folder: URL) throws {
        var assets: [String: Asset] = [:]
        var addresses: [String: String] = [:]
        guard let files = FileManager.default.enumerator(atPath: folder.path) else { throw LoadingError.missingFolder }
        for case let name as String in files {
            let file = folder.appendingPathComponent(name)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            let kind = file.pathExtension
            guard let contentType = Self.contentTypes[kind] else { throw LoadingError.unknownKind(name) }
            let bytes = [UInt8](try Data(contentsOf: file))
            let hashed = "\(name.dropLast(kind.count))\(Self.fingerprint(bytes)).\(kind)"
            assets[hashed] = Asset(bytes: bytes, contentType: contentType)
            addresses[name] = Self.prefix + hashed
        }
        self.assets = assets
        self.addresses = addresses
    }

    /// The address of an asset by its plain name, such as `css/vidimus.css`.
    ///
    /// An unknown name gives an address that answers 404; `AssetStoreTests` holds every name the pages use.
    package func address(of name: String) -> String { addresses[name] ?? Self.prefix + name }

    /// The asset under a fingerprinted name, without the prefix.
    package subscript(hashedName: String) -> Asset? { assets[hashedName] }

    /// The text of an asset by its plain name, to be put into a page that stands alone; empty when there is none.
    package func text(of name: String) -> String {
        let hashed = addresses[name].map { String($0.dropFirst(Self.prefix.count)) }
        return hashed.flatMap { assets[$0] }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    }

    package var names: [String] { addresses.keys.sorted() }

    private static let contentTypes = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
    ]

    /// FNV-1a, 64 bit: it tells versions of our own files apart and guards against nothing.
    private static func fingerprint(_ bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let text = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - text.count) + text
    }
}
