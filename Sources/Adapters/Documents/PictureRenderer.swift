// SPDX-License-Identifier: Apache-2.0

package import Foundation
package import Providers
import Synchronization

/// Turns a credential's picture into PNG with `rsvg-convert` (Debian: librsvg2-bin), in a process of its own.
///
/// The text of a course goes through a font engine; whatever it makes that do, it does not do to this process. Every
/// credential carries the picture, so `pngquant` (Debian: pngquant), where it is there, makes a quarter of its size by
/// keeping 48 colours. A picture takes 0.1 to 0.3 seconds, so pictures are kept for the renderer's life. Few are made at
/// once, and whoever waits for one holds no thread.
package final class PictureRenderer: Sendable {
    private let program: String?
    private let reducer: String?
    private let timeout: TimeInterval
    private let turns: Turns
    private let kept = Mutex<[String: MediaFile]>([:])

    /// Finds the program in `PATH`, unless its place is given.
    ///
    /// - Parameters:
    ///   - timeout: the seconds after which a program is stopped.
    ///   - atOnce: how many pictures are made at one time; others wait for their turn.
    package init(program: String? = nil, timeout: TimeInterval = 20, atOnce: Int = 2) {
        self.program = program ?? Self.programInPath("rsvg-convert")
        reducer = Self.programInPath("pngquant")
        self.timeout = timeout
        turns = Turns(atOnce)
    }

    /// Whether pictures can be made at all.
    package var isAvailable: Bool { program.map(FileManager.default.isExecutableFile(atPath:)) ?? false }

    /// The picture as PNG.
    package func png(of picture: CredentialPicture) async throws(PictureError) -> MediaFile {
        if let kept = kept.withLock({ $0[picture.svg] }) { return kept }
        await turns.take()
        let made: Result<MediaFile, PictureError>
        do throws(PictureError) { made = .success(try await keptOrRendered(picture)) } catch { made = .failure(error) }
        await turns.giveBack()
        return try made.get()
    }

    /// Looks again at what is kept, because somebody else may have had the same picture made in the meantime.
    private func keptOrRendered(_ picture: CredentialPicture) async throws(PictureError) -> MediaFile {
        if let kept = kept.withLock({ $0[picture.svg] }) { return kept }
        let file = try await rendered(picture.svg)
        kept.withLock { kept in
            // Far more than the languages of one run; a server with many courses starts anew.
            if kept.count >= 200 { kept.removeAll() }
            kept[picture.svg] = file
        }
        return file
    }

    private func rendered(_ svg: String) async throws(PictureError) -> MediaFile {
        guard let program, isAvailable else { throw .programMissing }
        guard svg.utf8.count <= 512 << 10 else { throw .tooLarge }
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "vidimus-picture-\(UUID().uuidString)", directoryHint: .isDirectory)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (source, target) = (folder.appending(path: "picture.svg"), folder.appending(path: "picture.png"))
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try Data(svg.utf8).write(to: source)
        } catch { throw .failed("the temporary folder cannot be written") }
        try await run(
            program,
            [
                "--format", "png", "--width", "\(CredentialPicture.width)", "--height", "\(CredentialPicture.height)",
                "--output", target.path, source.path,
            ])
        let picture = try Self.png(at: target)
        guard let reducer else { return picture }
        let options = ["--force", "--strip", "--speed", "1", "--output", target.path]
        try await run(reducer, options + ["48", target.path])
        return try Self.png(at: target)
    }

    private static func png(at file: URL) throws(PictureError) -> MediaFile {
        guard let size = try? file.resourceValues(forKeys: [.fileSizeKey]).fileSize, size <= 2 << 20,
            let data = try? Data(contentsOf: file), let picture = MediaFile([UInt8](data)), picture.format == .png
        else { throw .failed("no picture came out") }
        return picture
    }

    private func run(_ program: String, _ arguments: [String]) async throws(PictureError) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        // Only what fontconfig needs; no secret of ours is handed on.
        process.environment = ProcessInfo.processInfo.environment.filter { name, _ in
            ["PATH", "HOME", "LANG", "XDG_CACHE_HOME", "TMPDIR"].contains(name)
        }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let (endings, report) = AsyncStream.makeStream(of: Ending.self, bufferingPolicy: .bufferingOldest(1))
        process.terminationHandler = { process in
            report.yield(.exited(process.terminationReason == .exit ? process.terminationStatus : nil))
        }
        do { try process.run() } catch { throw .failed("\(program) cannot be started") }
        let alarm = Task { [timeout] in
            try await Task.sleep(for: .seconds(timeout))
            report.yield(.overdue)
        }
        defer { alarm.cancel() }
        switch await endings.first(where: { _ in true }) {
        case .exited(0): return
        case .exited(let status): throw .failed("\(program) ended with \(status.map(String.init) ?? "a signal")")
        case .overdue:
            kill(process.processIdentifier, SIGKILL)
            throw .tookTooLong
        case nil:
            // Whoever wanted the picture has been cancelled.
            kill(process.processIdentifier, SIGKILL)
            throw .cancelled
        }
    }

    /// How a program's run ended for whoever waits.
    private enum Ending: Sendable {
        /// `nil` stands for the end by a signal.
        case exited(Int32?)
        case overdue
    }

    private static func programInPath(_ name: String) -> String? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/usr/local/bin"
        return path.split(separator: ":").map { "\($0)/\(name)" }
            .first { $0.hasPrefix("/") && FileManager.default.isExecutableFile(atPath: $0) }
    }
}

/// Lets few go at once; the others wait in the order in which they came, without holding a thread.
private actor Turns {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ count: Int) { free = count }

    func take() async {
        guard free == 0 else {
            free -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    func giveBack() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
