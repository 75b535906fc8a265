// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Foundation
import Localization

/// A letter in the form of the Internet (RFC 5322), with its words outside ASCII encoded (RFC 2047, RFC 2045).
package struct MailMessage: Sendable {
    package let bytes: [UInt8]

    package init(_ letter: Letter, id: String, from sender: String, at time: Date) {
        let header = [
            "Date: \(Self.date(time))", "From: Vidimus <\(sender)>", "To: <\(letter.recipient)>",
            "Message-ID: <\(id)>", "Subject: \(Self.words(letter.subject))", "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8", "Content-Language: \(letter.language.code)",
            "Content-Transfer-Encoding: base64", "Auto-Submitted: auto-generated",
        ]
        let body = Data(letter.body.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n").utf8)
            .base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
        bytes = Array((header.joined(separator: "\r\n") + "\r\n\r\n" + body + "\r\n").utf8)
    }

    /// A text as encoded words, each at most 75 characters long and cut between characters; nothing in it can end the
    /// header line.
    static func words(_ text: String) -> String {
        var words: [String] = []
        var piece = ""
        for character in text {
            if piece.utf8.count + character.utf8.count > 45, !piece.isEmpty {
                words.append(piece)
                piece = ""
            }
            piece.append(character)
        }
        words.append(piece)
        return words.map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }

    /// RFC 5322, section 3.3, in UTC.
    static func date(_ time: Date) -> String {
        let format = Date.VerbatimFormatStyle(
            format: """
                \(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .defaultDigits) \
                \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\
                \(second: .twoDigits) +0000
                """,
            locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt, calendar: Calendar(identifier: .gregorian))
        return time.formatted(format)
    }
}
