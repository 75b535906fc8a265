// SPDX-License-Identifier: Apache-2.0

import Logging
import QualityCycles
import ServiceLifecycle

/// Wakes regularly while the server runs: closes rounds of feedback whose last day is over, and sends reminders of
/// review dates. What it did is kept, so it may wake as often as it likes, in as many servers as there are.
struct CycleClock: Service {
    let rounds: KeepRounds
    let remind: RemindReviewers
    let interval: Duration
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await wake()
                try? await Task.sleep(for: interval)
            }
        }
    }

    /// Trouble is told and tried again at the next time: it must not end the server.
    func wake() async {
        do {
            try await rounds.closeOverdue()
            let letters = try await remind().reduce(0) { $0 + $1.letters }
            if letters > 0 { logger.notice("reminders of review dates", metadata: ["letters": "\(letters)"]) }
        } catch {
            logger.error("reminders could not be sent", metadata: ["error": "\(type(of: error))"])
        }
    }
}
