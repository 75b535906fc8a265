// SPDX-License-Identifier: Apache-2.0

/// Why a picture could not be made.
package enum PictureError: Error, Hashable, Sendable, CustomStringConvertible {
    /// `rsvg-convert` is not installed.
    case programMissing
    /// The drawing of the course is larger than is handed to the program.
    case tooLarge
    case tookTooLong
    /// Whoever wanted the picture was cancelled.
    case cancelled
    /// The program failed; the reason says how.
    case failed(String)

    package var description: String {
        switch self {
        case .programMissing:
            "The picture of the credential cannot be made, because the program rsvg-convert is not installed here. "
                + "Install it (Debian: apt-get install librsvg2-bin) and try again."
        case .tooLarge:
            "The picture of the credential cannot be made, because the texts of the course are too long for it. "
                + "Shorten the title, the names or the learning outcomes."
        case .tookTooLong:
            "The picture of the credential was not finished in time, and its program was stopped. "
                + "Try again when the machine has less to do."
        case .cancelled: "The picture of the credential was not made, because the work was stopped. Start it again."
        case .failed(let reason):
            "The picture of the credential cannot be made: \(reason). "
                + "Check that rsvg-convert works and that the temporary folder can be written."
        }
    }
}
