// SPDX-License-Identifier: Apache-2.0

import Accounts
import Configuration
import Fetching
import Foundation
import IdentityProviders

/// The settings of identity providers. `openid.providers` names them; of each, called `NAME` here:
///
/// | Key | Meaning | Default |
/// |---|---|---|
/// | `openid.NAME.name` | what people know it by | its name in the configuration |
/// | `openid.NAME.issuer` | its issuer, exactly as in its ID tokens | required |
/// | `openid.NAME.clientID` | our name there | required |
/// | `openid.NAME.clientSecret` | our secret there; from the environment only | none |
/// | `openid.NAME.clientSecretFile` | a file that holds the secret | none |
/// | `openid.NAME.scopes` | what is asked for beside `openid` | `profile email` |
/// | `openid.NAME.believeEmail` | whether addresses that it calls verified are believed | `false` |
/// | `openid.NAME.network` | `public`, `private` or `loopback`: where it may be | `public` |
enum OpenIDConfiguration {
    /// What a file may say of a provider. The secret is not among it: files of settings are shown and copied around.
    private static let fields: Set<String> = [
        "name", "issuer", "clientID", "clientSecretFile", "scopes", "believeEmail", "network",
    ]
    private static let longestSecret = 4096

    /// Whether a file may have a setting of this name.
    static func isSetting(_ key: String) -> Bool {
        let parts = key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        return parts.count == 3 && parts[0] == "openid" && IdentityProviderID(parts[1]) != nil
            && fields.contains(parts[2])
    }

    /// - Throws: ``ConfigurationError`` for the first setting that cannot be used.
    static func providers(_ reader: ConfigReader) throws(ConfigurationError) -> [OpenIDProviderSettings] {
        let key = "openid.providers"
        var ids: [IdentityProviderID] = []
        for name in ServerConfiguration.list("openid.providers", reader) {
            // One that is named `providers` would stand where the list does.
            guard let id = IdentityProviderID(name), name != "providers" else {
                throw ConfigurationError(
                    key: key, problem: "must be names of small letters and digits; \(name) is none")
            }
            guard !ids.contains(id) else {
                throw ConfigurationError(key: key, problem: "must be names that come once each; \(name) comes twice")
            }
            ids.append(id)
        }
        var settings: [OpenIDProviderSettings] = []
        for id in ids { settings.append(try provider(id, reader)) }
        return settings
    }

    private static func provider(
        _ id: IdentityProviderID, _ reader: ConfigReader
    ) throws(ConfigurationError) -> OpenIDProviderSettings {
        func key(_ field: String) -> ConfigKey { ConfigKey(["openid", id.text, field]) }
        let reach: NetworkReach = try ServerConfiguration.word(key("network"), reader) ?? .public
        guard let issuer = reader.string(forKey: key("issuer")), isIssuer(issuer, reach) else {
            throw ConfigurationError(
                key: "openid.\(id).issuer", problem: "must be an https address such as https://login.example.org")
        }
        guard let clientID = reader.string(forKey: key("clientID")), !clientID.isEmpty else {
            throw ConfigurationError(key: "openid.\(id).clientID", problem: "must be given")
        }
        return OpenIDProviderSettings(
            provider: IdentityProvider(
                id: id, name: reader.string(forKey: key("name")) ?? id.text,
                isBelievedAboutEmail: try ServerConfiguration.flag(key("believeEmail"), reader)),
            issuer: issuer, clientID: clientID, clientSecret: try secret(id, key, reader),
            scopes: scopes(reader.string(forKey: key("scopes"))), reach: reach)
    }

    /// An issuer has no query and no fragment (OpenID Connect Discovery 1.0, section 3); over http it can only be on this
    /// machine.
    private static func isIssuer(_ text: String, _ reach: NetworkReach) -> Bool {
        guard let url = URL(string: text), url.host() != nil, url.query() == nil, url.fragment() == nil else {
            return false
        }
        return url.scheme == "https" || url.scheme == "http" && reach == .loopback
    }

    private static func scopes(_ text: String?) -> [String] {
        (text ?? "profile email").split { $0 == " " || $0 == "," }.map(String.init)
    }

    private static func secret(
        _ id: IdentityProviderID, _ key: (String) -> ConfigKey, _ reader: ConfigReader
    ) throws(ConfigurationError) -> String? {
        if let secret = reader.string(forKey: key("clientSecret"), isSecret: true), !secret.isEmpty { return secret }
        guard let path = reader.string(forKey: key("clientSecretFile")) else { return nil }
        guard let data = FileManager.default.contents(atPath: path), data.count <= longestSecret,
            let text = String(data: data, encoding: .utf8)?.trimmingCharacters(in: .whitespacesAndNewlines),
            !text.isEmpty
        else {
            throw ConfigurationError(
                key: "openid.\(id).clientSecretFile", problem: "must be a file with a secret that can be read")
        }
        return text
    }
}
