package org.councilnotes.structure.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.councilnotes.note.text.TextMark.State;
import org.councilnotes.structure.change.ChangeLegend.Rule;

/**
 * Which print stands for which change in a note. Its own legend goes first. Where it has none, or
 * one that only gives an example or speaks of changes since a version alone, its use of print
 * decides: bold underlined and bold italic words are additions in a note that also strikes words or
 * shows cuts by a sign; bold or underlined ones where they stand beside struck words in lines.
 * Struck words are always deleted.
 */
public record ChangeRules(ChangeLegend legend, List<Rule> byUse) {

  /** Rules by which no print is an addition. */
  public static final ChangeRules NONE = new ChangeRules(ChangeLegend.NONE, List.of());

  /** The sign by which Parliament shows that words were deleted. */
  static final char CUT = '▌';

  /**
   * Matches {@code [...]}, {@code bold underlined}; not {@code [1]}. A note with such words may
   * show changes though it strikes none.
   */
  private static final Pattern SAID =
      Pattern.compile(
          "\\[(?:\\.\\.\\.|…| )\\]|(?iu:\\b(?:bold|underlin|strikethrough|struck through|gras"
              + "|souligné|negrita|subrayad|fettdruck|fett gedruckt|unterstrichen|grassetto"
              + "|sottolineat|negrito|sublinhad|vet gedrukt|onderstreept))");

  public ChangeRules {
    byUse = List.copyOf(byUse);
  }

  /**
   * The rules of a part of a note.
   *
   * @param legend of the whole note
   * @param use of the part
   * @param text of the part or the note
   */
  public static ChangeRules of(ChangeLegend legend, PrintUse use, String text) {
    boolean decides = legend.isEmpty() || legend.isExample() || !legend.saysAdded();
    List<Rule> byUse = new ArrayList<>();
    if (decides && use.showsChanges()) {
      byUse.add(new Rule(Print.BOLD_UNDERLINED, State.ADDED));
      byUse.add(new Rule(Print.BOLD_ITALIC, State.ADDED));
    } else if (decides
        && legend.isEmpty()
        && use.has(Print.BOLD_UNDERLINED)
        && (use.isTracked() || SAID.matcher(text).find())) {
      byUse.add(new Rule(Print.BOLD_UNDERLINED, State.ADDED));
    }
    if (decides && use.addsInBold()) {
      byUse.add(new Rule(Print.BOLD, State.ADDED));
    }
    if (decides && use.addsUnderlined()) {
      byUse.add(new Rule(Print.UNDERLINED, State.ADDED));
    }
    return new ChangeRules(legend, byUse);
  }

  /**
   * The rules within amendments in two columns of a note without a legend.
   *
   * @param boldItalic whether the note prints words so; else bold words are changes
   */
  public static ChangeRules ofAmendments(boolean boldItalic) {
    Print print = boldItalic ? Print.BOLD_ITALIC : Print.BOLD;
    return new ChangeRules(ChangeLegend.NONE, List.of(new Rule(print, State.ADDED)));
  }

  /** The change that a print stands for. */
  public Optional<State> state(Print print) {
    if (print.isPlain()) {
      return Optional.empty();
    }
    if (print.struck()) {
      return Optional.of(struck(print));
    }
    return legend.state(print).or(() -> used(print));
  }

  private State struck(Print print) {
    Optional<Rule> said = legend.rule(print);
    boolean exact = said.isPresent() && said.get().print().features() > 1;
    if (!exact && isSince(print)) {
      return State.DELETED_SINCE;
    }
    return said.map(Rule::state).orElse(State.DELETED);
  }

  private Optional<State> used(Print print) {
    return byUse.stream().filter(r -> print.has(r.print())).findFirst().map(Rule::state);
  }

  /** Whether struck words bear the sign, but for the weight, of changes since a version. */
  private boolean isSince(Print print) {
    return legend.rules().stream()
        .filter(rule -> rule.state() == State.ADDED_SINCE)
        .map(rule -> rule.print().withoutBold())
        .anyMatch(sign -> !sign.isPlain() && print.has(sign));
  }
}
