package org.councilnotes.structure.outline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.councilnotes.note.Section;
import org.councilnotes.note.text.RomanNumeral;

/**
 * Builds the outline from headings in order. A labelled heading is a sibling of the last open
 * section of its label style; without one, it opens a deeper level. The divisions of an act have
 * their own order: articles are siblings in their chapter, whatever stands between them. An article
 * in quotation marks is inserted by the one above it and stands below that one. A heading without
 * label stands under the innermost labelled section and contains no labelled ones; right below a
 * bare label it is that label's title.
 */
final class SectionOutline {

  /** Matches the separator of label and title, as in {@code Article 1 - Subject matter}. */
  private static final Pattern SEPARATOR = Pattern.compile("^\\s*[-–—:]?\\s*");

  private final List<Section> sections = new ArrayList<>();
  private final List<Open> stack = new ArrayList<>();
  private final Map<String, Integer> taken = new HashMap<>();
  private final Map<String, Integer> unlabelled = new HashMap<>();
  private final Map<String, Integer> takenPaths;
  private final Counters counters = new Counters();
  private Optional<SectionLabel> untitled = Optional.empty();
  private boolean isNew;
  private boolean quotationOpen;

  /** The last article that the innermost standing one inserts; empty where it inserts none. */
  private String lastInserted = "";

  /**
   * A labelled section that is still open.
   *
   * @param inserted whether it is quoted text, to be inserted in another act
   * @param path of labels, by which its provisions are named
   */
  private record Open(Section section, SectionLabel label, boolean inserted, String path) {

    boolean is(Division division) {
      return label.division().filter(division::equals).isPresent();
    }

    boolean isPoint() {
      return switch (label.style()) {
        case LETTER, SMALL_ROMAN, BRACKETED_NUMBER -> true;
        default -> false;
      };
    }
  }

  SectionOutline() {
    this(new HashMap<>());
  }

  private SectionOutline(Map<String, Integer> takenPaths) {
    this.takenPaths = takenPaths;
  }

  /**
   * An outline of text in a table, with the sections that are open here around it. No path is given
   * in both outlines; the sections of the inner one are not those of the note.
   */
  SectionOutline inner() {
    SectionOutline inner = new SectionOutline(takenPaths);
    inner.sections.addAll(sections);
    inner.stack.addAll(stack);
    return inner;
  }

  List<Section> sections() {
    return sections;
  }

  /** Adds a heading that nothing was changed in and returns its section. */
  Section add(String heading) {
    return add(heading, heading);
  }

  /**
   * Adds a heading and returns its section.
   *
   * @param former its words before the changes that are marked in it
   */
  Section add(String heading, String former) {
    Optional<SectionLabel> label = SectionLabel.of(heading, counters).or(() -> annex(heading));
    if (untitled.isPresent() && (label.isEmpty() || continuesTitle(label.get()))) {
      return title(heading);
    }
    Section section = label.map(l -> labelled(l, heading, former)).orElseGet(() -> bare(heading));
    sections.add(section);
    isNew = label.isPresent();
    untitled = label.filter(l -> section.heading().isEmpty() || isIn(Division.AMENDMENT, l));
    return section;
  }

  /**
   * An annex without number that follows a text with labels. One that follows none is the text
   * itself: it contains nothing.
   */
  private Optional<SectionLabel> annex(String heading) {
    boolean first = sections.stream().allMatch(section -> section.label().isEmpty());
    return first ? Optional.empty() : SectionLabel.ofUnnumberedAnnex(heading);
  }

  /** Whether a heading says what an amendment amends: {@code Article 1 – paragraph 2}. */
  private boolean continuesTitle(SectionLabel label) {
    return isIn(Division.AMENDMENT, untitled.orElseThrow()) && !isIn(Division.AMENDMENT, label);
  }

  private static boolean isIn(Division division, SectionLabel label) {
    return label.division().filter(division::equals).isPresent();
  }

  /** The next heading is not the title of a bare label, as text was added in between. */
  void endTitle() {
    untitled = Optional.empty();
  }

  /** Whether the label of a division of an act was added last, so that its title may follow. */
  boolean wantsTitle() {
    return untitled.flatMap(SectionLabel::division).filter(Division::isOfAct).isPresent();
  }

  /** The path of the innermost open article: {@code ARTICLE-3}; empty outside articles. */
  Optional<String> article() {
    return isArticleOpen()
        ? Optional.of(stack.getLast().path()).filter(path -> !path.isEmpty())
        : Optional.empty();
  }

  private boolean isArticleOpen() {
    return !stack.isEmpty() && stack.getLast().is(Division.ARTICLE);
  }

  /** The open amendment of a committee of the Parliament; its heading cites what it amends. */
  Optional<Section> amendment() {
    return stack.stream()
        .filter(open -> open.is(Division.AMENDMENT))
        .findFirst()
        .flatMap(
            open -> sections.stream().filter(s -> s.id().equals(open.section().id())).findFirst());
  }

  /** The path of the division or annex whose label was the last heading; empty for others. */
  Optional<String> newDivision() {
    return isNew
        ? Optional.of(stack.getLast().path()).filter(path -> !path.isEmpty())
        : Optional.empty();
  }

  /**
   * Whether the last heading is that of an article. Behind a heading without label, as of a
   * statement after the act, numbers are no longer those of paragraphs.
   */
  boolean isInArticle() {
    return isArticleOpen() && sections.getLast().id().equals(stack.getLast().section().id());
  }

  /** Whether the innermost open section is an amendment in two columns. */
  boolean isInAmendment() {
    return !stack.isEmpty() && stack.getLast().is(Division.AMENDMENT);
  }

  /** The path of the article that inserts the innermost open one; empty where none does. */
  Optional<String> insertingArticle() {
    return isInInsertion() ? Optional.of(stack.get(host()).path()) : Optional.empty();
  }

  private boolean isInInsertion() {
    return !stack.isEmpty() && stack.getLast().inserted();
  }

  /** Ends the text that an article inserts, and returns the section of that article. */
  Section endInsertion() {
    Open host = stack.get(host());
    cut(host() + 1);
    quotationOpen = false;
    return host.section();
  }

  private Section title(String heading) {
    isNew = false;
    Section old = sections.removeLast();
    String words = old.heading().isEmpty() ? heading : old.heading() + " – " + heading;
    Section titled = new Section(old.id(), old.depth(), old.label(), words);
    sections.add(titled);
    untitled = untitled.filter(label -> isIn(Division.AMENDMENT, label));
    return titled;
  }

  private Section labelled(SectionLabel label, String heading, String former) {
    String number =
        SectionLabel.ofDivision(former).map(SectionLabel::number).orElse(label.number());
    boolean quoted = isInserted(label, label.number()) || isInserted(label, number);
    cut(label.division().map(d -> levelOf(d, quoted)).orElseGet(() -> levelOf(label)));
    boolean inserted = quoted || (label.division().isEmpty() && isInInsertion());
    String path = stack.isEmpty() ? label.key() : parent().id() + "." + label.key();
    String words = SEPARATOR.matcher(heading.substring(label.printed().length())).replaceFirst("");
    Section section = new Section(unique(path), stack.size() + 1, label.printed(), words);
    stack.add(new Open(section, label, inserted, provisionPath(label)));
    quotationOpen = inserted && (quoted || quotationOpen);
    if (isIn(Division.ARTICLE, label)) {
      lastInserted = inserted ? number : "";
    }
    counters.add(label);
    return section;
  }

  /** The number of sections that stay open around a label without a word, or of an annex. */
  private int levelOf(SectionLabel label) {
    if (label.style() == SectionLabel.Style.ANNEX) {
      return 0;
    }
    int sibling = -1;
    for (int i = 0; i < stack.size(); i++) {
      sibling = stack.get(i).label().style() == label.style() ? i : sibling;
    }
    return sibling >= 0 ? sibling : stack.size();
  }

  /** The number of sections that stay open around a division; points never do. */
  private int levelOf(Division division, boolean inserted) {
    int from = inserted ? host() + 1 : 0;
    for (int i = from; i < stack.size(); i++) {
      Optional<Division> open = stack.get(i).label().division();
      if (open.isPresent() && !mayHold(open.get(), division)) {
        return i;
      }
    }
    int keep = stack.size();
    while (division != Division.COMPONENT && keep > from && stack.get(keep - 1).isPoint()) {
      keep--;
    }
    return keep;
  }

  private static boolean mayHold(Division outer, Division inner) {
    boolean unranked = outer == Division.COMPONENT || inner == Division.COMPONENT;
    return unranked ? outer != inner : inner.isWithin(outer);
  }

  /** The position of the innermost article that is no quotation; -1 where there is none. */
  private int host() {
    int host = stack.size() - 1;
    while (host >= 0 && (stack.get(host).inserted() || !stack.get(host).is(Division.ARTICLE))) {
      host--;
    }
    return host;
  }

  /** Whether a label with a number is one of text that the open article inserts in another act. */
  private boolean isInserted(SectionLabel label, String number) {
    if (label.division().isEmpty() || host() < 0) {
      return false;
    }
    if (label.isQuoted()) {
      return true;
    }
    boolean started = !lastInserted.isEmpty() || quotationOpen;
    return started && (isIn(Division.ARTICLE, label) ? isNextInserted(number) : quotationOpen);
  }

  /**
   * Whether an article without quotation mark goes on with the inserted ones, as 88b after 88a, and
   * not with the one that inserts them.
   */
  private boolean isNextInserted(String number) {
    Ordinal next = Ordinal.of(number);
    Ordinal inner = Ordinal.of(lastInserted);
    Ordinal outer = Ordinal.of(stack.get(host()).label().number());
    if (lastInserted.isEmpty() || next.compareTo(inner) <= 0) {
      return quotationOpen && lastInserted.isEmpty() && !outer.isBefore(next);
    }
    boolean lettered = !inner.letters().isEmpty() && next.letters().isEmpty();
    boolean afterInner = next.number() == inner.number() || (!lettered && inner.isBefore(next));
    boolean afterOuter = next.number() == outer.number() || outer.isBefore(next);
    return afterInner == afterOuter ? quotationOpen : afterInner;
  }

  /**
   * The path by which the provisions of a division or annex are named; empty for other sections.
   * The chapter of an article is no part of it.
   */
  private String provisionPath(SectionLabel label) {
    boolean named = label.division().isPresent() || label.style() == SectionLabel.Style.ANNEX;
    if (!named || isOfAmendedAct(label)) {
      return "";
    }
    boolean article = isIn(Division.ARTICLE, label);
    String path =
        stack.reversed().stream()
            .filter(open -> !open.path().isEmpty())
            .filter(o -> !article || o.is(Division.ARTICLE) || o.label().division().isEmpty())
            .map(open -> open.path() + "/" + label.step())
            .findFirst()
            .orElse(label.step());
    int count = takenPaths.merge(path, 1, Integer::sum);
    return count == 1 ? path : path + "~" + count;
  }

  /** Whether it is an article below an amendment: the heading of one in the act that it amends. */
  private boolean isOfAmendedAct(SectionLabel label) {
    return isIn(Division.ARTICLE, label)
        && stack.stream().anyMatch(open -> open.is(Division.AMENDMENT));
  }

  private void cut(int keep) {
    stack.subList(keep, stack.size()).clear();
  }

  private Section bare(String heading) {
    if (beginsAct(heading)) {
      cut(outermostOfAct());
    }
    String above = stack.isEmpty() ? "" : parent().id();
    int count = unlabelled.merge(above, 1, Integer::sum);
    String path = above.isEmpty() ? "h" + count : above + ".h" + count;
    return new Section(unique(path), stack.size() + 1, "", heading);
  }

  /**
   * Whether a heading in an article is the title of another act or part of the file: in capitals
   * and of several words, as {@code DIRECTIVE OF THE COUNCIL}.
   */
  private boolean beginsAct(String heading) {
    return isArticleOpen() && ActTitle.is(heading);
  }

  /** The number of open sections around the outermost chapter or article. */
  private int outermostOfAct() {
    int outer = 0;
    while (stack.get(outer).label().division().filter(Division::isOfAct).isEmpty()) {
      outer++;
    }
    return outer;
  }

  private Section parent() {
    return stack.getLast().section();
  }

  private String unique(String path) {
    int count = taken.merge(path, 1, Integer::sum);
    return count == 1 ? path : path + "~" + count;
  }

  /** The last label of each style, by which the letter I is told from the numeral. */
  static final class Counters {
    private final Map<SectionLabel.Style, String> last = new EnumMap<>(SectionLabel.Style.class);

    void add(SectionLabel label) {
      last.put(label.style(), label.key());
      if (label.style() == SectionLabel.Style.ROMAN) {
        last.remove(SectionLabel.Style.CAPITAL);
        last.remove(SectionLabel.Style.LETTER);
      }
    }

    boolean isNextLetter(char letter) {
      String before = last.get(SectionLabel.Style.CAPITAL);
      return before != null && before.charAt(0) + 1 == letter;
    }

    boolean isNextSmallLetter(char letter) {
      String before = last.get(SectionLabel.Style.LETTER);
      return before != null && before.charAt(0) + 1 == letter;
    }

    boolean hasRoman() {
      return last.containsKey(SectionLabel.Style.ROMAN);
    }

    boolean isNextRoman(int value) {
      String before = last.get(SectionLabel.Style.ROMAN);
      return (before == null ? 0 : RomanNumeral.value(before)) + 1 == value;
    }
  }
}
