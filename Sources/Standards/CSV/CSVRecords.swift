// SPDX-License-Identifier: Apache-2.0

/// The records of a comma-separated text (RFC 4180), with the liberties that spreadsheets take: any one separator,
/// any line end, and spaces that are left as they are.
public struct CSVRecords: Sendable {
    /// One row of the text.
    public struct Record: Hashable, Sendable {
        /// Counted from 1, as a spreadsheet counts rows: empty lines count, a line end inside quotes does not.
        public let row: Int
        /// The cells in order, quotation marks taken off.
        public let fields: [String]
        /// What is wrong with the row, if anything; its fields are then not to be trusted.
        public let flaw: Flaw?

        /// Whether there is nothing in it but separators and white space.
        public var isEmpty: Bool { flaw == nil && fields.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
    }

    /// What can be wrong with a row.
    public enum Flaw: Hashable, Sendable {
        /// A quotation mark was opened and never closed; everything to the end of the file is lost.
        case openQuote
        /// There is text between a closing quotation mark and the separator.
        case textAfterQuote
        /// A field exceeds the limit.
        case fieldTooLong
        /// The row has more fields than the limit.
        case tooManyFields
    }

    /// How much of a hostile text is read at most.
    public struct Limits: Sendable {
        /// Bytes in one field.
        public var fieldBytes = 8 << 10
        /// Fields in one row.
        public var fields = 200
        /// Rows, the heading among them.
        public var rows = 100_000

        /// The usual limits.
        public init() {}
    }

    /// The rows in order.
    public let records: [Record]
    /// Whether reading stopped at the limit of rows.
    public let isCut: Bool

    /// Cuts a text into rows and fields.
    public init(parsing text: String, separator: UInt8, limits: Limits = Limits()) {
        var scanner = Scanner(bytes: Array(text.utf8), separator: separator, limits: limits)
        var records: [Record] = []
        while records.count < limits.rows, let record = scanner.next() { records.append(record) }
        self.records = records
        isCut = records.count == limits.rows && !scanner.isAtEnd
    }

    private struct Scanner {
        let bytes: [UInt8]
        let separator: UInt8
        let limits: Limits
        var position = 0
        var row = 0
        var flaw: Flaw?

        init(bytes: [UInt8], separator: UInt8, limits: Limits) {
            self.bytes = bytes
            self.separator = separator
            self.limits = limits
        }

        var isAtEnd: Bool { position >= bytes.count }

        mutating func next() -> Record? {
            guard !isAtEnd else { return nil }
            row += 1
            flaw = nil
            var fields: [String] = []
            while true {
                let field = nextField()
                if fields.count < limits.fields { fields.append(field) } else { note(.tooManyFields) }
                guard position < bytes.count, bytes[position] == separator else { break }
                position += 1
            }
            skipLineEnd()
            return Record(row: row, fields: fields, flaw: flaw)
        }

        private mutating func note(_ newFlaw: Flaw) { flaw = flaw ?? newFlaw }

        private mutating func nextField() -> String {
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return plainField() }
            let field = quotedField()
            if position < bytes.count, !isFieldEnd(bytes[position]) {
                let rest = plainField()
                if !rest.allSatisfy(\.isWhitespace) { note(.textAfterQuote) }
            }
            return field
        }

        private mutating func plainField() -> String {
            let start = position
            while position < bytes.count, !isFieldEnd(bytes[position]) { position += 1 }
            return text(bytes[start..<position])
        }

        private mutating func quotedField() -> String {
            position += 1
            var field: [UInt8] = []
            while position < bytes.count {
                let byte = bytes[position]
                position += 1
                guard byte == UInt8(ascii: "\"") else {
                    field.append(byte)
                    continue
                }
                guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return text(field[...]) }
                field.append(byte)
                position += 1
            }
            note(.openQuote)
            return text(field[...])
        }

        private mutating func text(_ field: ArraySlice<UInt8>) -> String {
            guard field.count <= limits.fieldBytes else {
                note(.fieldTooLong)
                return ""
            }
            return String(decoding: field, as: UTF8.self)
        }

        private func isFieldEnd(_ byte: UInt8) -> Bool {
            byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
        }

        private mutating func skipLineEnd() {
            if position < bytes.count, bytes[position] == UInt8(ascii: "\r") {
                position += 1
                if position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
            } else if position < bytes.count, bytes[position] == UInt8(ascii: "\n") {
                position += 1
            }
        }
    }
}
