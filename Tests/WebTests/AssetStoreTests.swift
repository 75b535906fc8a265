// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing
import Web

@Suite struct AssetStoreTests {
    @Test func `holds every file that the pages name`() throws {
        #expect(try AssetStore().names == ["css/learner.css", "css/vidimus.css", "icon.svg", "js/file-field.js"])
    }

    @Test func `gives a changed file another address`() throws {
        let folder = try TemporaryDirectory()
        let file = folder.url.appending(path: "a.css")
        try Data("a {}".utf8).write(to: file)
        let before = try AssetStore(folder: folder.url).address(of: "a.css")
        try Data("a { color: red }".utf8).write(to: file)
        let store = try AssetStore(folder: folder.url)
        #expect(store.address(of: "a.css") != before)
        #expect(store[String(before.dropFirst(AssetStore.prefix.count))] == nil)
        #expect(store.text(of: "a.css") == "a { color: red }")
    }

    @Test func `refuses a kind of file that is not served`() throws {
        let folder = try TemporaryDirectory()
        try Data("x".utf8).write(to: folder.url.appending(path: "a.exe"))
        #expect(throws: AssetStore.LoadingError.unknownKind("a.exe")) { try AssetStore(folder: folder.url) }
    }

    @Test func `keeps the learner's style free of anything that would be fetched`() throws {
        let style = try AssetStore().text(of: "css/learner.css")
        #expect(!style.isEmpty)
        #expect(!style.contains("url(") && !style.contains("@import"))
    }
}
