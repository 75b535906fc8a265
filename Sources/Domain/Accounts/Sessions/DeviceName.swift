// SPDX-License-Identifier: Apache-2.0

/// What a browser calls itself, cut down to what its owner would recognise; nothing else of it is kept.
package enum DeviceName {
    // The order counts: most browsers name others as well.
    private static let browsers = [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ]
    private static let systems = [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ]

    package static func of(userAgent: String?) -> String {
        guard let text = userAgent?.prefix(512) else { return "" }
        return [browsers, systems].compactMap { names in names.first { text.contains($0.0) }?.1 }
            .joined(separator: ", ")
    }
}
