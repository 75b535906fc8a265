// SPDX-License-Identifier: Apache-2.0

package import Commands
package import Configuration
import Foundation
import SystemPackage

/// Where settings come from, in the order in which they count: command line, environment, file.
package enum ConfigurationSources {
    /// - Throws: ``ConfigurationError`` when the file cannot be read as JSON.
    package static func reader(_ request: ServeRequest) async throws -> ConfigReader {
        var providers: [any ConfigProvider] = [
            InMemoryProvider(name: "command line", values: values(of: request)),
            EnvironmentVariablesProvider().prefixKeys(with: "vidimus"),
        ]
        if let path = request.configurationFile {
            do {
                providers.append(try await FileProvider<JSONSnapshot>(filePath: FilePath(path)))
            } catch {
                throw ConfigurationError(key: "file \(path)", problem: "cannot be read as JSON settings: \(error)")
            }
        }
        return ConfigReader(providers: providers)
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
