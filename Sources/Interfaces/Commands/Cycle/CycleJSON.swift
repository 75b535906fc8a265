// SPDX-License-Identifier: Apache-2.0

import Accounts
import Courses
import Foundation
import JSONTree
import Localization
import Providers
import QualityCycles

/// A cycle as JSON, without anybody's name.
enum CycleJSON {
    static func value(_ cycle: CourseCycle, on day: PlainDate, withSteps: Bool = false) -> JSONValue {
        var object: JSONObject = [
            "provider": .string(cycle.key.provider.text), "course": .string(cycle.key.course.text),
            "state": .string(cycle.standing(on: day).name), "nextStep": .string(cycle.nextStep(on: day).rawValue),
        ]
        if let published = cycle.published {
            object["publishedVersion"] = .string(published.version.version.text)
            object["publishedSha256"] = .string(published.version.digest.text)
            object["reviewOn"] = .string(published.approval.reviewOn.description)
        }
        if withSteps {
            object["steps"] = .array(
                cycle.entries.map { entry in
                    var step: JSONObject = [
                        "step": .string(entry.step.name), "at": .string(entry.at.formatted(.iso8601)),
                        "by": .string(entry.by.text),
                    ]
                    if let digest = entry.step.digest { step["sha256"] = .string(digest.text) }
                    return .object(step)
                })
        }
        return .object(object)
    }
}
