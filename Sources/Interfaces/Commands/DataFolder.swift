// SPDX-License-Identifier: Apache-2.0

/// `--data`, which several commands have.
enum DataFolder {
    static let help =
        "The folder for the database and keys; if absent VIDIMUS_DATA_DIRECTORY, otherwise ~/.local/share/vidimus."
}
