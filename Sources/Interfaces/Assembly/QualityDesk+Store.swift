// SPDX-License-Identifier: Apache-2.0

package import Accounts
package import Commands
import Courses
import DEQAR
import JSONTree
package import Providers
import QDR
package import Vocabulary

extension QualityDesk {
    /// The desk over a store, with every shape of evidence that is read and written here.
    package init(
        _ store: any QualityStore, _ providers: any ProviderStore, audit: any AuditLog, clock: Clock
    ) {
        self.init(
            store: store, answers: QualityAnswers(store, providers: providers), audit: audit, clock: clock,
            importDEQAR: .deqar(store, clock: clock),
            importQDR: .qdr(store, clock: clock),
            enterAgency: ImportEvidence(store: store, clock: clock) { bytes, _, _, _ in AgencyFile.read(bytes) },
            write: { reports, register, shape in
                let writer = SubmissionWriter(register: register)
                return switch shape {
                case .json: writer.submissions(reports).serialized(indent: 2)
                case .csv: Array(SubmissionSheet(writer).text(reports).utf8)
                }
            })
    }
}

extension ImportEvidence {
    package static func deqar(_ store: any QualityStore, clock: Clock) -> ImportEvidence {
        ImportEvidence(store: store, clock: clock) { bytes, register, today, progress in
            DEQARFile.read(bytes, register: register, today: today, progress: progress)
        }
    }

    package static func qdr(_ store: any QualityStore, clock: Clock) -> ImportEvidence {
        ImportEvidence(store: store, clock: clock) { bytes, register, today, _ in
            QDRFile.read(bytes, register: register, today: today)
        }
    }
}
