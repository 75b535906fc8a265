// SPDX-License-Identifier: Apache-2.0
// @ts-check

/**
 * Lets a file be dropped anywhere on a file field, and says which file was taken. The field works without this
 * module; every word it shows is in the page already.
 *
 * @param {HTMLElement} zone
 */
function improve(zone) {
  const input = zone.querySelector("input[type=file]");
  const chosen = zone.querySelector(".chosen");
  if (!(input instanceof HTMLInputElement) || !(chosen instanceof HTMLElement)) return;
  zone.classList.add("scripted");

  const announce = () => {
    const file = input.files?.[0];
    chosen.textContent = file ? (chosen.dataset.text ?? "{name}").replace("{name}", file.name) : "";
  };
  /** @param {boolean} isOver */
  const highlight = (isOver) => zone.classList.toggle("over", isOver);

  input.addEventListener("change", announce);
  zone.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    highlight(true);
  });
  zone.addEventListener("dragleave", () => highlight(false));
  zone.addEventListener("drop", (event) => {
    highlight(false);
    const files = event.dataTransfer?.files;
    if (!files?.length) return;
    event.preventDefault();
    input.files = files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
    input.focus();
  });
  announce();
}

for (const zone of document.querySelectorAll(".drop")) {
  if (zone instanceof HTMLElement) improve(zone);
}
