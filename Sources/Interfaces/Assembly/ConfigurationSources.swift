// SPDX-License-Identifier: Apache-2.0

package import Commands
package import Configuration
import Foundation
import JSONTree
import SystemPackage

/// Where settings come from, in the order in which they count: command line, environment, file.
package enum ConfigurationSources {
    /// - Throws: ``ConfigurationError`` when the file cannot be read as JSON, or names a setting that there is not.
    package static func reader(_ request: ServeRequest) async throws -> ConfigReader {
        var providers: [any ConfigProvider] = [
            InMemoryProvider(name: "command line", values: values(of: request)),
            EnvironmentVariablesProvider().prefixKeys(with: "vidimus"),
        ]
        if let path = request.configurationFile {
            try refuseUnknownSettings(in: path)
            do {
                providers.append(try await FileProvider<JSONSnapshot>(filePath: FilePath(path)))
            } catch {
                throw ConfigurationError(key: "file \(path)", problem: "cannot be read as JSON settings.")
            }
        }
        return ConfigReader(providers: providers)
    }

    /// A setting with a slip of the pen would otherwise be passed over in silence.
    private static func refuseUnknownSettings(in path: String) throws(ConfigurationError) {
        let key = "file \(path)"
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ConfigurationError(key: key, problem: "is not there or cannot be read.")
        }
        let root: JSONNode
        do throws(JSONError) {
            root = try JSONDocument(parsing: [UInt8](data)).root
        } catch {
            throw ConfigurationError(key: key, problem: "is not JSON: \(error)")
        }
        guard root.kind == .object else {
            throw ConfigurationError(key: key, problem: "is not JSON with settings: it must be an object.")
        }
        for name in names(root, below: "")
        where !ServerConfiguration.keys.contains(name) && !OpenIDConfiguration.isSetting(name) {
            let known = ServerConfiguration.keys.joined(separator: ", ")
            throw ConfigurationError(key: name, problem: "(in \(path)) is not known; known are \(known)")
        }
    }

    private static func names(_ node: JSONNode, below prefix: String) -> [String] {
        guard node.kind == .object else { return [prefix] }
        return node.members.flatMap { names($0.value, below: prefix.isEmpty ? $0.name : "\(prefix).\($0.name)") }
    }

    private static func values(of request: ServeRequest) -> [AbsoluteConfigKey: ConfigValue] {
        let texts: [(AbsoluteConfigKey, String?)] = [
            (["http", "host"], request.host), (["http", "port"], request.port.map(String.init)),
            (["http", "publicURL"], request.publicURL), (["data", "directory"], request.dataDirectory),
            (["log", "format"], request.logFormat),
            (["trust", "acceptTestSeal"], request.acceptTestSeal.map { "\($0)" }),
            (["demo", "directory"], request.demoDirectory),
        ]
        var values: [AbsoluteConfigKey: ConfigValue] = [:]
        for case (let key, let text?) in texts { values[key] = ConfigValue(.string(text), isSecret: false) }
        return values
    }
}
