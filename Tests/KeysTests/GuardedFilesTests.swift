// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@testable import Keys

@Suite("Files that are written once")
struct GuardedFilesTests {
    @Test("leave nothing behind when they cannot be brought to the disk")
    func failure() throws {
        let folder = try TemporaryDirectory()
        let path = folder.file("secret.pem").path
        #expect(throws: TestAuthorityError.self) {
            try GuardedFiles.create(path, [1, 2, 3], mode: GuardedFiles.secret) { _ in
                errno = ENOSPC
                return -1
            }
        }
        #expect(try folder.contents().isEmpty)
        try GuardedFiles.create(path, [1, 2, 3], mode: GuardedFiles.secret)
        #expect(throws: TestAuthorityError.self) {
            try GuardedFiles.create(path, [4], mode: GuardedFiles.secret)
        }
        #expect(try GuardedFiles.read(path) == [1, 2, 3])
    }
}
