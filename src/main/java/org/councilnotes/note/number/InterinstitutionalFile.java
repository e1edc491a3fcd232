package org.councilnotes.note.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.note.text.Whitespace;

/**
 * The number of an interinstitutional file: one legislative procedure, whatever institution a paper
 * comes from. Every spelling has one {@link #id()}.
 *
 * @param year four digits
 * @param number within the year, over all procedures
 * @param part letter of a file that was split, such as {@code A}; empty for a whole file
 * @param procedure code such as {@code COD}; empty where the spelling has none
 */
public record InterinstitutionalFile(
    int year, int number, String part, Optional<String> procedure) {

  private static final String YEAR = "(?<year>(?:19|20)\\d{2})";

  /** The start and end of a word; {@code \b} is slow in long rows of combining marks. */
  private static final String START = "(?<![\\p{L}\\p{N}_])";

  private static final String END = "(?![\\p{L}\\p{N}_])";

  /** Procedures that are also written without brackets. */
  private static final String PROCEDURE = "(?<procedure>COD|CNS|CNB|NLE|APP|AVC|SYN|ACC)";

  /**
   * Finds {@code 2025/0360 (COD)}, {@code 2025/0360(COD)}, {@code 2025/0360/COD} and {@code
   * 2013/0027 A (COD)}; nothing in {@code 2016/679} and {@code 10364/19}.
   */
  private static final Pattern NUMBER_FIRST =
      Pattern.compile(
          "(?<![\\d/])%s ?/ ?(?<number>\\d{1,5}) ?(?<part>[A-Z]?)".formatted(YEAR)
              + "(?: ?\\((?<bracketed>[A-Z]{3})\\)|/%s%s|(?<=\\d{4}) %s%s)"
                  .formatted(PROCEDURE, END, PROCEDURE.replace("procedure", "spaced"), END));

  /**
   * Finds {@code COD 2025/0360}, {@code COD/2025/0360} and {@code COD (2025) 360}; nothing in
   * {@code COM(2025) 837}.
   */
  private static final Pattern PROCEDURE_FIRST =
      Pattern.compile(
          "%s%s ?[/ (] ?%s\\)? ?/? ?(?<number>\\d{1,5})(?<part>[A-Z]?)%s"
              .formatted(START, PROCEDURE, YEAR, END));

  /**
   * Matches {@code 2025/0360}, {@code 2025-0360} and {@code 2025_360}, the spellings of addresses;
   * not {@code 2025/36}.
   */
  private static final Pattern BARE =
      Pattern.compile(YEAR + " ?[/_-] ?(?<number>\\d{3,5})(?<part>[A-Z]?)");

  /** Matches {@code 2025-0360-COD}, the number in an address with its procedure. */
  private static final Pattern HYPHENED =
      Pattern.compile(
          YEAR + "[_-](?<number>\\d{1,5})(?<part>[A-Z]?)[ _-]?\\(?" + PROCEDURE + "\\)?");

  /**
   * Matches what stands before a number on a line of its own, {@code Interinstitutional File:} and
   * {@code Procedure}; not {@code Council Decision of}.
   */
  private static final Pattern LABEL =
      Pattern.compile("(?:\\p{L}[\\p{L} .'’°º()-]{2,40}:|\\p{L}{5,25})?");

  /**
   * Matches a line of references in brackets, {@code (COM(2025)0837 - 2025/0360(COD))}; not {@code
   * the proposal (2025/0360 (COD))}.
   */
  private static final Pattern REFERENCES = Pattern.compile("\\(.{1,160}\\)");

  /** Matches what may stand between numbers: {@code ,} and a second {@code (COD)}; not a word. */
  private static final Pattern BETWEEN = Pattern.compile("[,;&+]|\\([A-Z]{3}\\)");

  /** Characters; longer texts are no spelling of one number. */
  private static final int LONGEST = 60;

  /** A number in a text, as printed. */
  public record Mention(InterinstitutionalFile file, TextRange range) {}

  /** Reads one spelling, with or without its procedure; empty where the text is anything else. */
  public static Optional<InterinstitutionalFile> parse(String text) {
    String line = Whitespace.squeeze(text).toUpperCase(Locale.ROOT);
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    List<Mention> mentions = allIn(line);
    if (mentions.size() == 1 && isBesides(line, mentions.getFirst().range())) {
      return Optional.of(mentions.getFirst().file());
    }
    return Stream.of(BARE.matcher(line), HYPHENED.matcher(line))
        .filter(Matcher::matches)
        .findFirst()
        .map(InterinstitutionalFile::of);
  }

  /** Whether nothing stands beside a number but its procedure once more. */
  private static boolean isBesides(String line, TextRange range) {
    String rest = line.substring(0, range.start()) + line.substring(range.end());
    return BETWEEN.matcher(rest).replaceAll("").isBlank();
  }

  /** Every number with a procedure in a text, in the order of the text. */
  public static List<Mention> allIn(String text) {
    List<Mention> all = new ArrayList<>();
    for (Pattern spelling : List.of(NUMBER_FIRST, PROCEDURE_FIRST)) {
      Matcher found = spelling.matcher(text);
      while (found.find()) {
        TextRange range = new TextRange(found.start(), found.end());
        if (all.stream().noneMatch(mention -> overlap(mention.range(), range))) {
          all.add(new Mention(of(found), range));
        }
      }
    }
    all.sort(Comparator.comparing(mention -> mention.range().start()));
    return all;
  }

  private static boolean overlap(TextRange one, TextRange other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  /**
   * The numbers on a line that holds nothing else: alone, after a label, or in brackets with other
   * references. Empty for a line of prose.
   */
  public static List<Mention> aloneIn(String line) {
    if (line.length() > 4 * LONGEST) {
      return List.of();
    }
    List<Mention> mentions = allIn(line);
    if (mentions.isEmpty() || REFERENCES.matcher(line.strip()).matches()) {
      return mentions;
    }
    StringBuilder rest = new StringBuilder(line);
    mentions.reversed().forEach(m -> rest.delete(m.range().start(), m.range().end()));
    String beside = BETWEEN.matcher(rest).replaceAll(" ").strip();
    return LABEL.matcher(beside).matches() ? mentions : List.of();
  }

  /** Each file once, by its id; one with its procedure stands for one without. */
  public static List<InterinstitutionalFile> distinct(List<InterinstitutionalFile> files) {
    List<InterinstitutionalFile> ordered = new ArrayList<>();
    Set<String> met = new HashSet<>();
    for (InterinstitutionalFile file : files) {
      if (met.add(file.id())) {
        ordered.add(
            files.stream()
                .filter(f -> f.id().equals(file.id()) && f.procedure().isPresent())
                .findFirst()
                .orElse(file));
      }
    }
    return ordered;
  }

  private static InterinstitutionalFile of(Matcher found) {
    return new InterinstitutionalFile(
        Integer.parseInt(found.group("year")),
        Integer.parseInt(found.group("number")),
        found.group("part"),
        Stream.of("procedure", "bracketed", "spaced")
            .filter(found.namedGroups()::containsKey)
            .flatMap(name -> Stream.ofNullable(found.group(name)))
            .findFirst());
  }

  /** The id in addresses and in the index: {@code 2025-0360}, {@code 2011-0901a}. */
  public String id() {
    return "%d-%04d%s".formatted(year, number, part.toLowerCase(Locale.ROOT));
  }

  /** As printed by the Council: {@code 2025/0360 (COD)}. */
  public String display() {
    return "%d/%04d%s".formatted(year, number, part)
        + procedure.map(code -> " (" + code + ")").orElse("");
  }
}
