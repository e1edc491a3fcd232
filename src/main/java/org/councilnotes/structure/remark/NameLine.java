package org.councilnotes.structure.remark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.Remark.Kind;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.structure.block.BlockRow.Speaker;

/**
 * The line over a remark: who speaks, and whether it is a comment or a drafting suggestion.
 *
 * @param range in the text of the cell: UTF-16 code units, start inclusive, end exclusive
 */
public record NameLine(TextRange range, Speaker speaker) {

  /** Characters before the kind in which names are looked for. */
  private static final int WINDOW = 240;

  /** Characters of a kind with the blank behind it. */
  private static final int LONGEST_KIND = 80;

  /**
   * Matches {@code drafting suggestions}, {@code propositions de rédaction}; not {@code drafts}.
   */
  private static final String SUGGESTION =
      "(?:re)?drafting(?: (?:suggestions?|proposals?|changes?|comments?))?"
          + "|(?:text(?:ual)? |wording |alternative |written )?(?:suggestions?|proposals?)"
          + "|(?:proposed |suggested )?amendments?"
          + "|(?:proposed|suggested|alternative) (?:text|wording|drafting)"
          + "|(?:suggestions?|propositions?)(?: (?:de rédaction|rédactionnelles?|de texte))?"
          + "|amendements?"
          + "|(?:sugerencias?|propuestas?)(?: de (?:redacción|texto))?|enmiendas?"
          + "|(?:text|formulierungs|änderungs|redaktions)?vorschl[aä]ge?|änderungsanträge"
          + "|(?:suggeriment[oi]|propost[ae])(?: (?:redazionali|di redazione))?|emendament[oi]"
          + "|(?:sugest(?:ão|ões)|propostas?)(?: de redação)?"
          + "|(?:tekst)?voorstel(?:len)?|propozycj[ae]";

  /** Matches {@code general comments}, {@code scrutiny reservation}; not {@code commented}. */
  private static final String COMMENT =
      "(?:general |specific |additional |further |other |written )?"
          + "(?:comments?|remarks?|observations?|questions?|explanations?|justifications?)"
          + "|(?:scrutiny )?reservations?|positions?"
          + "|(?:commentaires?|observations?|remarques?|questions?)(?: générale?s)?"
          + "|(?:comentarios?|observaci(?:ón|ones)|preguntas?)(?: generales)?"
          + "|(?:allgemeine )?(?:kommentare?|anmerkung(?:en)?|bemerkung(?:en)?)"
          + "|comment[oi]|osservazion[ei]|comentários?|observaç(?:ão|ões)|opmerking(?:en)?|uwagi";

  private static final String ONE = "(?:" + SUGGESTION + "|" + COMMENT + ")";

  private static final String KINDS =
      "(?iu:" + ONE + "(?: ?(?:and|&|/|et|y|und|e|en) ?" + ONE + ")?)(?!\\p{L})";

  private static final Pattern SUGGESTS = compile("(?<!\\p{L})(?iu:" + SUGGESTION + ")(?!\\p{L})");

  private static final Pattern COMMENTS = compile("(?<!\\p{L})(?iu:" + COMMENT + ")(?!\\p{L})");

  /** Matches {@code (Comments):} and {@code (Drafting suggestions)}; not {@code (see below)}. */
  private static final Pattern BRACKETED = compile("\\((" + KINDS + ")\\)( ?:)?");

  /** Matches {@code comments} at the end, before a colon; not {@code (comments}. */
  private static final Pattern PLAIN = compile("(?<![\\p{L}(])(" + KINDS + ") ?$");

  /** Matches {@code Comments by SE:} and {@code Comments (SE)}; not {@code Comments by all}. */
  private static final Pattern BEFORE_NAMES =
      compile(
          "("
              + KINDS
              + ") ?(?:(?:by|from|of|de|du|des|von|der|del|van|di|da|do) ("
              + Delegations.LIST
              + ") ?:|\\(("
              + Delegations.LIST
              + ")\\)(?: ?:)?)");

  /** Matches {@code SE} and {@code see that. SE – } at the end; not {@code SE.}. */
  private static final Pattern NAMES =
      compile("(?<![\\p{L}\\d])(" + Delegations.LIST + ") ?[:–-]? ?$");

  /** Matches before the first word of a sentence. */
  private static final Pattern SENTENCE = compile("^|[.!?;:”’\"')\\]…] ");

  /** Matches the end of {@code see there. }; not of {@code see }. */
  private static final Pattern OPENING = compile("(?:^|[.!?;:”’\"')\\]…] ?)$");

  private static Pattern compile(String words) {
    return Pattern.compile(words);
  }

  /** What the head of a column says of the remarks under it; empty where it names no kind. */
  public static Optional<Kind> kind(String head) {
    boolean suggests = SUGGESTS.matcher(head).find();
    boolean comments = COMMENTS.matcher(head).find();
    return suggests || comments
        ? Optional.of(suggests && !comments ? Kind.SUGGESTION : Kind.COMMENT)
        : Optional.empty();
  }

  /** Whether a cell begins with a name line that names the kind of the remark, too. */
  public static boolean begins(String cell) {
    String start = cell.substring(0, Math.min(cell.length(), WINDOW));
    List<NameLine> lines = in(start, Optional.empty());
    return !lines.isEmpty() && lines.getFirst().range.start() == 0;
  }

  /** Whether a cell ends with the first line of one: names without the kind, which is below. */
  public static boolean isCutAfter(String cell, String below) {
    return BRACKETED.matcher(below).lookingAt() && namesBefore(cell, cell.length()).isPresent();
  }

  /**
   * The name lines of a cell, in order.
   *
   * @param ofColumn what the head of the column says; only then a name alone opens a remark
   */
  public static List<NameLine> in(String cell, Optional<Kind> ofColumn) {
    if (cell.indexOf(':') < 0 && cell.indexOf('(') < 0) {
      return List.of();
    }
    List<NameLine> bracketed = bracketed(cell);
    List<NameLine> found = new ArrayList<>(bracketed);
    found.addAll(plain(cell));
    found.addAll(beforeNames(cell));
    ofColumn.ifPresent(kind -> found.addAll(bare(cell, kind)));
    found.sort(Comparator.comparing(line -> line.range.start()));
    List<NameLine> apart = new ArrayList<>();
    for (NameLine line : found) {
      if (apart.isEmpty() || line.opensAnother(apart.getLast(), bracketed)) {
        apart.add(line);
      }
    }
    return apart;
  }

  /** Whether it opens a remark of its own; a name within the remark of the same one does not. */
  private boolean opensAnother(NameLine before, List<NameLine> bracketed) {
    return before.range.end() <= range.start()
        && (bracketed.contains(this) || !before.speaker.equals(speaker));
  }

  private static List<NameLine> bracketed(String cell) {
    List<NameLine> found = new ArrayList<>();
    Matcher kind = BRACKETED.matcher(cell);
    while (kind.find()) {
      boolean colon = kind.group(2) != null;
      namesBefore(cell, kind.start())
          .filter(names -> colon || names.start() == 0)
          .ifPresent(names -> found.add(line(cell, names, kind.end(), kind.group(1))));
    }
    return found;
  }

  private static List<NameLine> plain(String cell) {
    List<NameLine> found = new ArrayList<>();
    for (int colon = cell.indexOf(':'); colon >= 0; colon = cell.indexOf(':', colon + 1)) {
      int end = colon + 1;
      Matcher kind = PLAIN.matcher(cell).region(Math.max(0, colon - LONGEST_KIND), colon);
      if (kind.useTransparentBounds(true).find()) {
        namesBefore(cell, kind.start())
            .filter(names -> opens(cell, names.start()))
            .ifPresent(names -> found.add(line(cell, names, end, kind.group(1))));
      }
    }
    return found;
  }

  private static List<NameLine> beforeNames(String cell) {
    List<NameLine> found = new ArrayList<>();
    Matcher kind = BEFORE_NAMES.matcher(cell);
    Matcher sentence = SENTENCE.matcher(cell);
    while (sentence.find()) {
      if (kind.region(sentence.end(), cell.length()).lookingAt()) {
        int group = kind.group(2) == null ? 3 : 2;
        Speaker speaker = speaker(kind.group(group), kind.group(1));
        found.add(new NameLine(new TextRange(kind.start(), kind.end()), speaker));
      }
    }
    return found;
  }

  private static List<NameLine> bare(String cell, Kind kind) {
    List<NameLine> found = new ArrayList<>();
    for (int colon = cell.indexOf(':'); colon >= 0; colon = cell.indexOf(':', colon + 1)) {
      Optional<TextRange> names = namesBefore(cell, colon);
      if (names.isPresent() && opens(cell, names.get().start())) {
        Speaker speaker = new Speaker(Delegations.codes(names.get().of(cell)), kind);
        found.add(new NameLine(new TextRange(names.get().start(), colon + 1), speaker));
      }
    }
    return found;
  }

  /** The list of names that ends where a kind begins. */
  private static Optional<TextRange> namesBefore(String cell, int end) {
    int from = Math.max(0, end - WINDOW);
    Matcher names = NAMES.matcher(cell).region(from, end).useTransparentBounds(true);
    return names.find()
        ? Optional.of(new TextRange(names.start(1), names.end(1)))
        : Optional.empty();
  }

  private static boolean opens(String cell, int at) {
    return OPENING.matcher(cell.substring(Math.max(0, at - 2), at)).find();
  }

  private static NameLine line(String cell, TextRange names, int end, String kind) {
    return new NameLine(new TextRange(names.start(), end), speaker(names.of(cell), kind));
  }

  private static Speaker speaker(String names, String kind) {
    boolean suggests = SUGGESTS.matcher(kind).find();
    return new Speaker(Delegations.codes(names), suggests ? Kind.SUGGESTION : Kind.COMMENT);
  }
}
