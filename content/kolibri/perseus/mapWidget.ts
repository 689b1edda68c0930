import type { Answering, WidgetWords } from "./answering.ts";
import { mapDropdown, mapRadio } from "./mapChoice.ts";
import { mapMatcher, mapOrderer, mapSorter } from "./mapLists.ts";
import { mapExpression, mapInputNumber, mapNumericInput } from "./mapNumber.ts";
import type { PerseusWidget } from "./perseusItem.ts";

/** @returns undefined if no interaction of ours means exactly the same */
export async function mapWidget(widget: PerseusWidget, words: WidgetWords): Promise<Answering | undefined> {
  if (widget.static === true) return undefined;
  switch (widget.type) {
    case "radio":
      return mapRadio(widget, words);
    case "dropdown":
      return mapDropdown(widget, words);
    case "numeric-input":
      return mapNumericInput(widget, words);
    case "input-number":
      return mapInputNumber(widget);
    case "expression":
      return mapExpression(widget, words);
    case "sorter":
      return mapSorter(widget, words);
    case "orderer":
      return mapOrderer(widget, words);
    case "matcher":
      return mapMatcher(widget, words);
    default:
      return undefined;
  }
}
