// SPDX-License-Identifier: Apache-2.0

import SwiftASN1
package import X509

extension DistinguishedName {
    /// The name as people know it: common name and organisation, or the whole name where it has neither.
    package var displayName: String {
        var names: [String] = []
        for type in [ASN1ObjectIdentifier.NameAttributes.commonName, .NameAttributes.organizationName] {
            for attribute in self.lazy.joined() where attribute.type == type {
                if let text = String(attribute.value), !names.contains(text) { names.append(text) }
            }
        }
        return names.isEmpty ? description : names.joined(separator: ", ")
    }
}

extension Certificate {
    /// Who the certificate is about, as people know the name.
    package var displayName: String { subject.displayName }
}
