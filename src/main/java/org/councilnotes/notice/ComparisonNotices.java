package org.councilnotes.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.json.SearchJson;
import org.councilnotes.label.AlphabeticOrder;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.note.Note;
import org.councilnotes.note.PassageKind;
import org.springframework.context.MessageSource;

/** The notices about a comparison. Page, API and command line give the same ones. */
public record ComparisonNotices(List<SearchNotice> all) {

  public ComparisonNotices {
    all = List.copyOf(all);
  }

  /**
   * The notices about a comparison of these notes.
   *
   * @param locale of the reader
   */
  public static ComparisonNotices of(List<Note> notes, Locale locale) {
    List<String> languages = notes.stream().map(Note::language).distinct().toList();
    List<SearchNotice> all = new ArrayList<>();
    if (languages.size() > 1) {
      all.add(
          SearchNotice.of("different-languages", "compare.languages", names(languages, locale)));
    }
    for (int i = 1; i < notes.size(); i++) {
      PartOfAct.between(notes.get(i - 1), notes.get(i)).map(PartOfAct::notice).ifPresent(all::add);
    }
    return new ComparisonNotices(all);
  }

  /**
   * A note that holds only some of the articles of an act which the other note has.
   *
   * @param articles how many it holds
   * @param of how many the other one holds
   */
  private record PartOfAct(Note part, int articles, Note whole, int of) {

    /** A shorter act says little by what it lacks. */
    private static final int FEWEST = 4;

    /** So many articles of the part are also in the whole, in per cent. */
    private static final int COMMON = 80;

    /** Matches {@code ARTICLE-3} and {@code ARTÍCULO-12}; not {@code ARTICLE-3/2}. */
    private static final Pattern ARTICLE = Pattern.compile("AR\\p{Lu}+-[^/]+");

    /** Empty where neither holds half of the other's articles, or fewer. */
    static Optional<PartOfAct> between(Note older, Note newer) {
      Set<String> before = articles(older);
      Set<String> after = articles(newer);
      PartOfAct candidate =
          before.size() <= after.size()
              ? new PartOfAct(older, before.size(), newer, after.size())
              : new PartOfAct(newer, after.size(), older, before.size());
      long common = before.stream().filter(after::contains).count();
      return Optional.of(candidate)
          .filter(part -> common > 0 && part.of >= FEWEST && 2 * part.articles <= part.of)
          .filter(part -> 100 * common >= (long) COMMON * part.articles);
    }

    private static Set<String> articles(Note note) {
      return note.passages().stream()
          .filter(p -> p.kind() == PassageKind.HEADING)
          .flatMap(p -> p.place().provision().stream())
          .filter(path -> ARTICLE.matcher(path).matches())
          .collect(Collectors.toSet());
    }

    SearchNotice notice() {
      return SearchNotice.of(
          "part-of-act", "compare.part", part.shortName(), articles, whole.shortName(), of);
    }
  }

  private static String names(List<String> languages, Locale locale) {
    return languages.stream()
        .map(tag -> FacetLabels.languageWithin(tag, locale))
        .sorted(AlphabeticOrder.of(locale))
        .collect(Collectors.joining(", "));
  }

  /** The notices for JSON, translated. */
  public List<SearchJson.Notice> toJson(MessageSource messages, Locale locale) {
    return all.stream().map(notice -> notice.toJson(messages, locale)).toList();
  }
}
