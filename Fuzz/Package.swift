// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

// Fuzzers of what reads foreign bytes. A package of its own, because every module they reach is built with counters for
// libFuzzer. Run with Fuzz/run, which gives the flags.
let package = Package(
    name: "vidimus-fuzz",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "vidimus", path: "..")],
    targets: [.systemLibrary(name: "CFuzzer")]
        + ["FuzzJSON", "FuzzSeal"].map { name in
            .executableTarget(
                name: name,
                dependencies: [
                    "CFuzzer", .product(name: "JSONTree", package: "vidimus"),
                    .product(name: "JAdES", package: "vidimus"),
                ],
                swiftSettings: [.unsafeFlags(["-parse-as-library"])])
        })
