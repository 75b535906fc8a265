// SPDX-License-Identifier: Apache-2.0

package import Metrics
import Synchronization

/// Counts and times of this process, kept in memory and printed in Prometheus' text format.
///
/// The number of series is bounded: labels come from routes and fixed words, never from what a client sends, and beyond
/// the bound new series are dropped.
package final class MetricRegistry: MetricsFactory {
    private static let maximumSeries = 2000

    struct Series: Hashable, Sendable {
        let label: String
        let dimensions: [String]
    }

    private struct Value: Sendable {
        var count: Int64 = 0
        var sum: Double = 0
        var isSummary = false
    }

    private let values = Mutex<[Series: Value]>([:])

    package init() {}

    /// All series as text, version 0.0.4 of the format.
    package var text: String {
        let snapshot = values.withLock { $0 }
        let byLabel = Dictionary(grouping: snapshot) { $0.key.label }
        return byLabel.sorted { $0.key < $1.key }.map { label, series in
            let isSummary = series.contains { $0.value.isSummary }
            let lines = series.sorted { $0.key.dimensions.lexicographicallyPrecedes($1.key.dimensions) }.map { entry in
                let labels = entry.key.dimensions.isEmpty ? "" : "{\(entry.key.dimensions.joined(separator: ","))}"
                return isSummary
                    ? "\(label)_count\(labels) \(entry.value.count)\n\(label)_sum\(labels) \(entry.value.sum)\n"
                    : "\(label)\(labels) \(entry.value.isSummary ? entry.value.sum : Double(entry.value.count))\n"
            }
            return "# TYPE \(label) \(isSummary ? "summary" : "counter")\n" + lines.joined()
        }.joined()
    }

    func add(_ count: Int64, sum: Double, to series: Series, isSummary: Bool) {
        values.withLock { values in
            guard values.count < Self.maximumSeries || values[series] != nil else { return }
            values[series, default: Value()].count += count
            values[series, default: Value()].sum += sum
            values[series, default: Value()].isSummary = isSummary
        }
    }

    func reset(_ series: Series) { values.withLock { $0[series] = nil } }

    private func series(_ label: String, _ dimensions: [(String, String)]) -> Series {
        Series(
            label: label.map { $0.isLetter || $0.isNumber || $0 == "_" ? String($0) : "_" }.joined(),
            dimensions: dimensions.map { name, value in
                "\(name)=\"\(value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n"))\""
            })
    }

    package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        RegisteredMetric(self, series(label, dimensions))
    }

    package func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        RegisteredMetric(self, series(label, dimensions))
    }

    package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        RegisteredMetric(self, series(label, dimensions))
    }

    package func destroyCounter(_ handler: any CounterHandler) {}
    package func destroyRecorder(_ handler: any RecorderHandler) {}
    package func destroyTimer(_ handler: any TimerHandler) {}
}

/// One series of a registry, whatever kind of metric writes to it.
private final class RegisteredMetric: CounterHandler, RecorderHandler, TimerHandler {
    private let registry: MetricRegistry
    private let series: MetricRegistry.Series

    init(_ registry: MetricRegistry, _ series: MetricRegistry.Series) {
        self.registry = registry
        self.series = series
    }

    func increment(by amount: Int64) { registry.add(amount, sum: 0, to: series, isSummary: false) }
    func reset() { registry.reset(series) }
    func record(_ value: Int64) { registry.add(1, sum: Double(value), to: series, isSummary: true) }
    func record(_ value: Double) { registry.add(1, sum: value, to: series, isSummary: true) }
    func recordNanoseconds(_ duration: Int64) {
        registry.add(1, sum: Double(duration) / 1e9, to: series, isSummary: true)
    }
}
