// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

// Fuzzers of what reads foreign bytes. A package of its own, because libFuzzer brings its own `main` and its flags would
// rebuild everything else. Run with Fuzz/run.
let package = Package(
    name: "vidimus-fuzz",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "vidimus", path: "..")],
    targets: ["FuzzJSON", "FuzzSeal"].map { name in
        .executableTarget(
            name: name,
            dependencies: [
                .product(name: "JSONTree", package: "vidimus"), .product(name: "JAdES", package: "vidimus"),
            ],
            // SwiftPM renames the entry point of an executable target to this; libFuzzer's own is then the only `main`.
            swiftSettings: [
                .unsafeFlags([
                    "-parse-as-library", "-sanitize=fuzzer", "-Xfrontend", "-entry-point-function-name", "-Xfrontend",
                    "main_of_the_package",
                ])
            ],
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])])
    })
