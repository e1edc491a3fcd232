package org.councilnotes.structure.change;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.councilnotes.note.text.TextMark.State;
import org.councilnotes.structure.change.ChangeLegend.Rule;
import org.councilnotes.structure.change.LegendToken.Kind;

/**
 * Groups the tokens of a sentence: the kinds of change, the prints that stand for them, and what
 * the text is compared with. Kinds come before their prints ("additions are in bold") or behind
 * them ("bold for additions").
 */
final class LegendGroups {

  /** Matches {@code for}, {@code indicates where the bank proposes}: a kind follows its print. */
  private static final Pattern STANDS_FOR =
      Pattern.compile(
          "\\b(?:for|indicat\\w*|denot\\w*|means?|stands?|shows?|marks?|signif\\w*|pour|para|für|per"
              + "|voor|bedeut\\w*|bezeichne\\w*|indiqu\\w*|indica\\w*|identif\\w*|represents?)\\b|=",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Matches {@code Text in} and nothing; what may stand before a print that begins a sentence. */
  private static final Pattern OPENING =
      Pattern.compile(
          "\\W*(?:(?:the )?(?:text|words|passages|parts)\\b.{0,20}|in |le |der |die )?",
          Pattern.CASE_INSENSITIVE);

  /** Matches {@code or}, which parts two prints, each of which is a sign. */
  private static final Pattern OR = Pattern.compile("\\b(?:or|ou|oder|o|of)\\b|/");

  /** Kinds, prints and baseline of a part of a sentence. */
  private static final class Group {
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private final List<LegendToken> prints = new ArrayList<>();
    private Optional<Kind> baseline = Optional.empty();
    private boolean isClosed;
  }

  private final List<Group> groups = new ArrayList<>(List.of(new Group()));
  private final boolean printFirst;
  private final boolean baselineFirst;

  private LegendGroups(List<LegendToken> tokens) {
    printFirst = isPrintFirst(tokens);
    baselineFirst = isBaselineFirst(tokens);
    tokens.forEach(this::add);
  }

  /**
   * The rules that a sentence states; none where it says nothing of print and change together.
   *
   * @param since whether the text before said that changes since a former version follow
   */
  static List<Rule> rules(List<LegendToken> tokens, boolean since) {
    boolean prints = tokens.stream().anyMatch(LegendToken::isPrint);
    boolean kinds = tokens.stream().anyMatch(LegendToken::isSubject);
    if (!prints || !kinds) {
      return List.of();
    }
    LegendGroups sentence = new LegendGroups(tokens);
    List<Kind> baselines =
        sentence.groups.stream().flatMap(g -> g.baseline.stream()).distinct().toList();
    Kind all =
        baselines.size() == 1
            ? baselines.getFirst()
            : since && baselines.isEmpty() ? Kind.SINCE : Kind.BASE;
    List<Rule> rules = new ArrayList<>();
    sentence.groups.forEach(group -> addRules(group, group.baseline.orElse(all), rules));
    return rules;
  }

  private static boolean isPrintFirst(List<LegendToken> tokens) {
    int print = 0;
    while (!tokens.get(print).isPrint()) {
      print++;
    }
    int kind = print;
    while (kind < tokens.size() && !tokens.get(kind).isSubject()) {
      kind++;
    }
    if (kind == tokens.size()) {
      return false;
    }
    boolean stands = STANDS_FOR.matcher(tokens.get(kind).before()).find();
    boolean opens = print == 0 && OPENING.matcher(tokens.getFirst().before()).matches();
    return stands || opens;
  }

  private static boolean isBaselineFirst(List<LegendToken> tokens) {
    for (LegendToken token : tokens) {
      if (token.isPrint() || token.isBaseline()) {
        return token.isBaseline();
      }
    }
    return false;
  }

  private void add(LegendToken token) {
    Group open = groups.getLast();
    if (token.isPrint()) {
      boolean isDone = printFirst ? !open.kinds.isEmpty() : open.isClosed;
      Group group = isDone ? next(printFirst ? Set.of() : open.kinds) : open;
      group.prints.add(token);
    } else if (token.isSubject()) {
      boolean isDone = !printFirst && !open.prints.isEmpty();
      (isDone ? next(Set.of()) : open).kinds.add(token.kind());
    } else {
      addBaseline(token.kind(), open);
    }
  }

  private void addBaseline(Kind baseline, Group open) {
    boolean hasPrints = !open.prints.isEmpty();
    boolean isNext = baselineFirst && hasPrints && !printFirst;
    Group group = isNext ? next(open.kinds) : open;
    if (group.baseline.isEmpty()) {
      group.baseline = Optional.of(baseline);
      group.isClosed = !group.prints.isEmpty();
    }
  }

  private Group next(Set<Kind> kinds) {
    Group group = new Group();
    group.kinds.addAll(kinds);
    groups.add(group);
    return group;
  }

  private static void addRules(Group group, Kind baseline, List<Rule> rules) {
    boolean adds = group.kinds.contains(Kind.ADDITION) || group.kinds.contains(Kind.CHANGE);
    boolean deletes = group.kinds.contains(Kind.DELETION) || group.kinds.contains(Kind.CHANGE);
    boolean since = baseline == Kind.SINCE;
    for (Print print : prints(group.prints)) {
      if (print.struck() && deletes) {
        rules.add(new Rule(print, since ? State.DELETED_SINCE : State.DELETED));
      } else if (!print.struck() && adds) {
        rules.add(new Rule(print, since ? State.ADDED_SINCE : State.ADDED));
      }
    }
  }

  /**
   * The prints of a group: "bold and underlined" is one print, "bold and strikethrough" are two, as
   * only deleted words are struck.
   */
  private static List<Print> prints(List<LegendToken> tokens) {
    List<Print> prints = new ArrayList<>();
    for (LegendToken token : tokens) {
      boolean begins =
          prints.isEmpty() || OR.matcher(token.before()).find() || isOther(prints.getLast(), token);
      if (begins) {
        prints.add(token.print());
      } else {
        prints.add(prints.removeLast().with(token.print()));
      }
    }
    return prints;
  }

  private static boolean isOther(Print open, LegendToken token) {
    boolean beside = token.before().isBlank() || token.before().equals("-");
    boolean struck = open.struck() != token.print().struck();
    return open.has(token.print()) || (struck && !beside);
  }
}
