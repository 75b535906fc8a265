// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

let package = Package(
    name: "vidimus",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "vidimus", targets: ["vidimus"]),
        .executable(name: "vidimus-bench", targets: ["vidimus-bench"]),
        .library(name: "JSONTree", targets: ["JSONTree"]),
        .library(name: "CSV", targets: ["CSV"]),
        .library(name: "HTML", targets: ["HTML"]),
        .library(name: "Localization", targets: ["Localization"]),
        .library(name: "JOSE", targets: ["JOSE"]),
        .library(name: "JAdES", targets: ["JAdES"]),
        .library(name: "OpenIDConnect", targets: ["OpenIDConnect"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", .upToNextMinor(from: "1.8.2")),
        .package(url: "https://github.com/apple/swift-asn1", .upToNextMinor(from: "1.7.4")),
        .package(url: "https://github.com/apple/swift-certificates", .upToNextMinor(from: "1.21.1")),
        .package(url: "https://github.com/apple/swift-configuration", .upToNextMinor(from: "1.4.0")),
        .package(url: "https://github.com/apple/swift-crypto", .upToNextMinor(from: "4.5.2")),
        .package(url: "https://github.com/apple/swift-http-types", .upToNextMinor(from: "1.8.0")),
        .package(url: "https://github.com/apple/swift-log", .upToNextMinor(from: "1.16.2")),
        .package(url: "https://github.com/apple/swift-metrics", .upToNextMinor(from: "2.13.0")),
        .package(url: "https://github.com/apple/swift-nio", .upToNextMinor(from: "2.101.2")),
        .package(url: "https://github.com/apple/swift-system", .upToNextMinor(from: "1.8.0")),
        .package(url: "https://github.com/groue/GRDB.swift", .upToNextMinor(from: "7.10.0")),
        .package(url: "https://github.com/hummingbird-project/hummingbird", .upToNextMinor(from: "2.28.1")),
        .package(url: "https://github.com/jpsim/Yams", .upToNextMinor(from: "6.2.2")),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", .upToNextMinor(from: "2.13.0")),
    ],
    targets: [
        // System: module maps over C libraries, and the thinnest shims.
        .systemLibrary(
            name: "CCurl", path: "Sources/System/CCurl", pkgConfig: "libcurl",
            providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(
            name: "COpenSSL", path: "Sources/System/COpenSSL", pkgConfig: "libcrypto",
            providers: [.apt(["libssl-dev"])]),
        .systemLibrary(
            name: "CZlib", path: "Sources/System/CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(
            name: "CZip", path: "Sources/System/CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),

        // Standards: one specification family each, knowing nothing of the product.
        .target(name: "JSONTree", path: "Sources/Standards/JSONTree"),
        .target(name: "CSV", dependencies: ["Localization"], path: "Sources/Standards/CSV"),
        .target(name: "HTML", path: "Sources/Standards/HTML"),
        .target(name: "Localization", dependencies: ["JSONTree"], path: "Sources/Standards/Localization"),
        .target(
            name: "JOSE",
            dependencies: [
                "JSONTree",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "X509", package: "swift-certificates"),
            ],
            path: "Sources/Standards/JOSE"),
        .target(
            name: "JAdES",
            dependencies: [
                "JOSE", "JSONTree",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "X509", package: "swift-certificates"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
            ],
            path: "Sources/Standards/JAdES"),
        .target(
            name: "OpenIDConnect",
            dependencies: ["JOSE", "JSONTree", .product(name: "Crypto", package: "swift-crypto")],
            path: "Sources/Standards/OpenIDConnect"),

        // Domain: what a micro-credential is, who awards it, and what a verdict says.
        .target(
            name: "Vocabulary", dependencies: ["Localization"], path: "Sources/Domain/Vocabulary",
            resources: [.copy("Resources")]),
        .target(
            name: "Providers", dependencies: ["Vocabulary", "Localization", "JSONTree"],
            path: "Sources/Domain/Providers"),
        .target(
            name: "Accounts",
            dependencies: [
                "Providers", "Vocabulary", "Localization", "JSONTree",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            path: "Sources/Domain/Accounts"),
        .target(
            name: "Reviews",
            dependencies: [
                "Accounts", "Providers", "Vocabulary", "Localization",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            path: "Sources/Domain/Reviews"),
        .target(
            name: "Courses", dependencies: ["Providers", "Frameworks", "Vocabulary", "Localization", "Yams"],
            path: "Sources/Domain/Courses"),
        .target(
            name: "Frameworks", dependencies: ["Vocabulary"],
            path: "Sources/Domain/Frameworks", resources: [.copy("Resources")]),
        .target(
            name: "QualityCycles",
            dependencies: [
                "Accounts", "Courses", "Providers", "Vocabulary", "Localization",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            path: "Sources/Domain/QualityCycles", resources: [.copy("Resources")]),
        .target(
            name: "Awards",
            dependencies: [
                "Courses", "Providers", "Vocabulary", "Localization", "CSV",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            path: "Sources/Domain/Awards"),
        .target(
            name: "Credentials",
            dependencies: ["Awards", "Courses", "Providers", "Vocabulary", "Localization", "JSONTree", "JAdES"],
            path: "Sources/Domain/Credentials", resources: [.copy("Resources")]),
        .target(
            name: "Trust",
            dependencies: [
                "JAdES",
                .product(name: "X509", package: "swift-certificates"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
            ],
            path: "Sources/Domain/Trust"),
        .target(
            name: "Verifications",
            dependencies: [
                "Credentials", "Trust", "Vocabulary", "JSONTree", "JAdES", "JOSE", "Courses", "Providers",
                "Localization", .product(name: "X509", package: "swift-certificates"),
            ],
            path: "Sources/Domain/Verifications"),
        .target(
            name: "ProviderLists",
            dependencies: [
                "Verifications", "Trust", "Providers", "Vocabulary", "Localization", "JSONTree", "JOSE", "JAdES",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            path: "Sources/Domain/ProviderLists"),

        // Adapters: the domain's ports over databases, keys and files.
        .target(
            name: "DEQAR",
            dependencies: [
                "Providers", "Vocabulary", "JSONTree", "CSV", "Localization",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            path: "Sources/Adapters/DEQAR"),
        .target(
            name: "QDR", dependencies: ["Providers", "Vocabulary", "JSONTree", "Localization"],
            path: "Sources/Adapters/QDR"),
        .target(
            name: "AMS", dependencies: ["ProviderLists", "Providers", "Vocabulary", "Localization", "JSONTree"],
            path: "Sources/Adapters/AMS"),
        .target(
            name: "SQLStores",
            dependencies: [
                "ProviderLists", "Accounts", "Awards", "Courses", "Providers", "Vocabulary", "Localization", "JSONTree",
                "QualityCycles",
                "Reviews",
                "CZlib",
            ],
            path: "Sources/Adapters/SQLStores"),
        .target(
            name: "SQLiteDatabase", dependencies: ["SQLStores", .product(name: "GRDB", package: "GRDB.swift")],
            path: "Sources/Adapters/SQLiteDatabase"),
        .target(
            name: "Keys",
            dependencies: [
                "JOSE", "JAdES", "Vocabulary", "COpenSSL",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "X509", package: "swift-certificates"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
            ],
            path: "Sources/Adapters/Keys"),
        .target(
            name: "Mail", dependencies: ["Accounts", "Localization", "Vocabulary"], path: "Sources/Adapters/Mail"),
        .target(name: "Fetching", dependencies: ["CCurl"], path: "Sources/Adapters/Fetching"),
        .target(
            name: "IdentityProviders",
            dependencies: ["Accounts", "Fetching", "JOSE", "JSONTree", "Localization", "OpenIDConnect", "Vocabulary"],
            path: "Sources/Adapters/IdentityProviders"),
        .target(
            name: "Documents",
            dependencies: ["Awards", "Courses", "Providers", "Vocabulary", "Localization", "CZip"],
            path: "Sources/Adapters/Documents"),

        // Interfaces: pages, endpoints, commands, and their assembly.
        .target(
            name: "Messages",
            dependencies: [
                "Localization", "Vocabulary", "Providers", "Courses", "Credentials", "Verifications",
                "ProviderLists", "Reviews",
                "JSONTree",
            ],
            path: "Sources/Interfaces/Messages",
            resources: [.copy("Catalogue")]),
        .target(
            name: "API",
            dependencies: [
                "Messages", "Accounts", "Providers", "Verifications", "ProviderLists", "Vocabulary", "Localization",
                "JSONTree",
                "Reviews",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            path: "Sources/Interfaces/API"),
        .target(
            name: "Web",
            dependencies: [
                "Messages", "API", "Accounts", "Verifications", "Credentials", "Awards", "Courses", "Providers",
                "ProviderLists", "Vocabulary", "Localization", "HTML",
                "QualityCycles",
                "Reviews",
                "JSONTree",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ],
            path: "Sources/Interfaces/Web",
            resources: [.copy("Assets")]),
        .target(
            name: "Commands",
            dependencies: [
                "Messages", "Accounts", "Verifications", "Credentials", "Awards", "Courses", "Providers", "Vocabulary",
                "ProviderLists", "Localization", "JSONTree", "Trust",
                "QualityCycles", "Frameworks",
                "Reviews",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Sources/Interfaces/Commands"),
        .target(
            name: "Assembly",
            dependencies: [
                "API", "Web", "Commands", "SQLStores", "SQLiteDatabase", "DEQAR", "QDR", "AMS", "Keys", "Mail",
                "Documents",
                "Fetching", "IdentityProviders", "ProviderLists", "Frameworks",
                "Accounts", "Verifications", "Trust",
                "Credentials", "Messages", "JOSE", "Awards", "Courses", "Providers", "QualityCycles", "Vocabulary",
                "Localization", "JSONTree", "JAdES",
                "Reviews",
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "X509", package: "swift-certificates"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            path: "Sources/Interfaces/Assembly"),
        .executableTarget(name: "vidimus", dependencies: ["Commands", "Assembly"], path: "Sources/Executable"),

        .executableTarget(
            name: "vidimus-bench",
            dependencies: [
                "JSONTree", "JOSE", "JAdES", "Keys", "Credentials", "Trust", "Verifications", "Providers", "Vocabulary",
                "Localization", "DEQAR", "ProviderLists", "SQLStores", "SQLiteDatabase",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "X509", package: "swift-certificates"),
            ],
            path: "Benchmarks"),

        // Tests: one target per module, same names.
        .testTarget(
            name: "TrustTests",
            dependencies: [
                "Trust", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "X509", package: "swift-certificates"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
            ]),
        .testTarget(
            name: "ProvidersTests",
            dependencies: ["TestSupport", "Providers", "Vocabulary", "Localization", "JSONTree"]),
        .testTarget(
            name: "ProviderListsTests",
            dependencies: [
                "TestSupport", "ProviderLists", "Providers", "Verifications", "Trust", "Keys", "JAdES", "JOSE",
                "JSONTree", "Vocabulary", "Localization",
            ]),
        .testTarget(
            name: "AMSTests",
            dependencies: [
                "TestSupport", "AMS", "QDR", "ProviderLists", "Providers", "Vocabulary", "Localization", "JSONTree",
            ]
        ),
        .testTarget(
            name: "AccountsTests",
            dependencies: ["TestSupport", "Accounts", "Providers", "Vocabulary", "Localization"]),
        .testTarget(
            name: "OpenIDConnectTests",
            dependencies: [
                "TestSupport", "OpenIDConnect", "JOSE", "JSONTree",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ]),
        .testTarget(name: "FetchingTests", dependencies: ["TestSupport", "Fetching"]),
        .testTarget(
            name: "IdentityProvidersTests",
            dependencies: [
                "TestSupport", "IdentityProviders", "Accounts", "Fetching", "JOSE", "JSONTree", "Localization",
                "Vocabulary", .product(name: "Crypto", package: "swift-crypto"),
            ]),
        .testTarget(
            name: "ReviewsTests",
            dependencies: [
                "TestSupport", "Reviews", "Accounts", "Providers", "SQLStores", "SQLiteDatabase", "Vocabulary",
                "Localization",
            ]),
        .testTarget(
            name: "MailTests", dependencies: ["TestSupport", "Mail", "Accounts", "Localization", "Vocabulary"]),
        .testTarget(
            name: "DEQARTests",
            dependencies: ["TestSupport", "DEQAR", "Providers", "Vocabulary", "Localization", "JSONTree", "CSV"]),
        .testTarget(
            name: "QDRTests",
            dependencies: ["TestSupport", "QDR", "Providers", "Vocabulary", "Localization", "JSONTree"]),
        .testTarget(
            name: "CoursesTests",
            dependencies: [
                "TestSupport", "Courses", "Providers", "Frameworks", "Vocabulary", "Localization", "JSONTree",
            ]),
        .testTarget(
            name: "FrameworksTests", dependencies: ["TestSupport", "Frameworks", "Vocabulary"]),
        .testTarget(
            name: "QualityCyclesTests",
            dependencies: [
                "TestSupport", "QualityCycles", "Accounts", "Courses", "Providers", "Vocabulary", "Localization",
            ]),
        .testTarget(
            name: "AwardsTests",
            dependencies: ["TestSupport", "Awards", "Courses", "Providers", "Vocabulary", "Localization", "CSV"]),
        .testTarget(
            name: "DocumentsTests",
            dependencies: [
                "TestSupport", "Documents", "Awards", "Courses", "Providers", "Vocabulary", "Localization",
            ]),
        .testTarget(
            name: "MessagesTests",
            dependencies: ["Messages", "Courses", "Localization", "Verifications", "Vocabulary", "TestSupport"]),
        .testTarget(
            name: "APITests",
            dependencies: [
                "API", "JSONTree", "TestSupport",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
            ]),
        .testTarget(name: "CommandsTests", dependencies: ["Commands", "Accounts", "JSONTree", "TestSupport"]),
        .testTarget(
            name: "AssemblyTests",
            dependencies: [
                "Assembly", "Commands", "Courses", "Credentials", "Keys", "Localization", "Providers", "QualityCycles",
                "Reviews", "Vocabulary", "API", "Accounts", "Fetching", "IdentityProviders", "TestSupport",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
            ]),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Web", "Messages", "API", "Accounts", "Courses", "Providers", "Credentials", "Awards", "Localization",
                "Verifications", "SQLStores", "SQLiteDatabase",
                "ProviderLists", "Vocabulary", "HTML", "JSONTree", "TestSupport",
                "QualityCycles",
                "Reviews",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            exclude: ["Snapshots"]),
        .target(name: "TestSupport", dependencies: ["JSONTree"], path: "Tests/Support"),
        .testTarget(name: "SupportTests", dependencies: ["TestSupport"], exclude: ["Snapshots"]),
        .testTarget(
            name: "ConformanceTests",
            dependencies: [
                "TestSupport", "JSONTree", "JOSE", "JAdES",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
                .product(name: "X509", package: "swift-certificates"),
            ]),
        .testTarget(
            name: "JOSETests",
            dependencies: [
                "TestSupport", "JOSE", "JSONTree",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "X509", package: "swift-certificates"),
            ]),
        .testTarget(
            name: "JAdESTests",
            dependencies: [
                "TestSupport", "JAdES", "JOSE", "JSONTree",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "X509", package: "swift-certificates"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
            ]),
        .testTarget(
            name: "KeysTests",
            dependencies: [
                "TestSupport", "Keys", "JAdES", "JOSE", "JSONTree", "Vocabulary",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "X509", package: "swift-certificates"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
            ],
            exclude: ["Fixtures"]),
        .testTarget(name: "JSONTreeTests", dependencies: ["TestSupport", "JSONTree"]),
        .testTarget(
            name: "CredentialsTests",
            dependencies: [
                "TestSupport", "Credentials", "Awards", "Courses", "Providers", "Vocabulary", "Localization",
                "JSONTree",
                "Keys",
            ]),
        .testTarget(
            name: "VerificationsTests",
            dependencies: [
                "TestSupport", "Verifications", "Credentials", "Trust", "JAdES", "JSONTree", "Keys", "Localization",
                "Providers",
                "Vocabulary",
                .product(name: "Crypto", package: "swift-crypto"),
            ]),
        .testTarget(
            name: "StoreTests",
            dependencies: [
                "TestSupport", "SQLiteDatabase", "SQLStores", "ProviderLists", "Accounts", "Awards", "Courses",
                "Providers",
                "Reviews",
                "Localization", "Vocabulary",
                "QualityCycles",
                .product(name: "Crypto", package: "swift-crypto"),
            ]),
        .testTarget(name: "HTMLTests", dependencies: ["HTML", "TestSupport"]),
        .testTarget(name: "LocalizationTests", dependencies: ["Localization", "TestSupport"]),
        .testTarget(name: "VocabularyTests", dependencies: ["Vocabulary", "Localization", "JSONTree", "TestSupport"]),
    ]
)

// Every target of ours is held to the same rules. A flag changed here rebuilds only our code.
let standards: Set<String> = ["CSV", "JSONTree", "HTML", "Localization", "JOSE", "JAdES", "OpenIDConnect"]
for target in package.targets where target.type != .system {
    var settings: [SwiftSetting] = [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
    ]
    if standards.contains(target.name) { settings.append(.strictMemorySafety()) }
    target.swiftSettings = (target.swiftSettings ?? []) + settings
}
