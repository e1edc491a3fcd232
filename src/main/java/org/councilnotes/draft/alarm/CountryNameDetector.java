package org.councilnotes.draft.alarm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftSentence;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.text.AccentFolding;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.note.text.Whitespace;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Vocabulary;

/**
 * Finds names of countries that a draft writes in two ways: {@code México} beside {@code Mexico},
 * {@code Antigua & Barbuda} beside {@code Antigua and Barbuda}. Other names of a country, such as
 * {@code Cape Verde} beside {@code Cabo Verde}, and abbreviations are not two ways of writing.
 */
final class CountryNameDetector implements AlarmDetector {

  /** {@code d’Haïti}, {@code de Panamá}, {@code documents/Panama}. */
  private static final Pattern FOREIGN =
      Pattern.compile("(?:[/_-]|\\b[dl]['’]|\\b(?:de|du|del|des|la|le|el) )$");

  /** {@code Haïti Libre}. */
  private static final Pattern BEHIND = Pattern.compile(" \\p{Lu}\\p{Ll}");

  private static final Pattern ARTICLE = Pattern.compile("^[Tt]he ");

  /** Between the words of a name. */
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}.]+");

  /** Characters that are looked at before a name. */
  private static final int LONGEST_BEFORE = 80;

  private final Vocabulary vocabulary;

  CountryNameDetector(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world) {
    Map<String, Map<String, Integer>> here = forms(draft.note());
    Map<String, Map<String, Integer>> before =
        reference.previous().map(CountryNameDetector::forms).orElse(Map.of());
    List<Alarm> alarms = new ArrayList<>();
    for (DraftSentence sentence : draft.sentences()) {
      DraftPlace place = DraftPlace.of(sentence, draft);
      for (CountryTag tag : tags(sentence)) {
        TextRange range = named(tag, sentence.passage()).orElseThrow();
        String form = form(range.of(sentence.passage().text()));
        usual(form, tag.code(), here, before, draft.note().language())
            .map(ReasonCode.NAME_VARIES::of)
            .map(
                why ->
                    place.alarm(
                        AlarmKind.NAME, range.within(sentence.inPassage()), why, Optional.empty()))
            .ifPresent(alarms::add);
      }
    }
    return alarms;
  }

  private static List<CountryTag> tags(DraftSentence sentence) {
    return sentence.passage().tags().countries().stream()
        .filter(tag -> tag.evidence().range().filter(sentence.inPassage()::holds).isPresent())
        .filter(tag -> named(tag, sentence.passage()).isPresent())
        .toList();
  }

  /** The other form of a name, where this one is the odd one out. */
  private Optional<String> usual(
      String form,
      String code,
      Map<String, Map<String, Integer>> here,
      Map<String, Map<String, Integer>> before,
      String language) {
    Map<String, Integer> forms = here.getOrDefault(code, Map.of());
    String label = vocabulary.countryLabel(code, Locale.forLanguageTag(language));
    return forms.keySet().stream()
        .filter(other -> areWaysOfWriting(form, other))
        .filter(
            other -> {
              if (isRight(other, label)) {
                return forms.getOrDefault(other, 0) >= forms.getOrDefault(form, 0);
              }
              int uses = uses(form, forms, before.getOrDefault(code, Map.of()));
              int others = uses(other, forms, before.getOrDefault(code, Map.of()));
              return isRight(form, label) ? others > 2 * uses : others > uses;
            })
        .findFirst();
  }

  /** The name of the vocabulary, with {@code and} written out. */
  private static boolean isRight(String form, String label) {
    return form.equals(label.replace("&", "and"));
  }

  private static int uses(String form, Map<String, Integer> here, Map<String, Integer> before) {
    return here.getOrDefault(form, 0) + before.getOrDefault(form, 0);
  }

  /** How often each country has each name, by code. */
  private static Map<String, Map<String, Integer>> forms(Note note) {
    Map<String, Map<String, Integer>> forms = new HashMap<>();
    for (Passage passage : note.passages()) {
      for (CountryTag tag : passage.tags().countries()) {
        named(tag, passage)
            .map(range -> form(range.of(passage.text())))
            .ifPresent(
                form ->
                    forms
                        .computeIfAbsent(tag.code(), _ -> new LinkedHashMap<>())
                        .merge(form, 1, Integer::sum));
      }
    }
    return forms;
  }

  /** The words that name a country, where they stand in the text. */
  private static Optional<TextRange> named(CountryTag tag, Passage passage) {
    return tag.evidence()
        .range()
        .filter(range -> passage.deletions().noneMatch(range::overlaps))
        .filter(range -> range.length() > 0 && !isPart(range, passage.text()));
  }

  /** Whether a name is part of an address, or of a name in another language. */
  private static boolean isPart(TextRange range, String text) {
    String before = text.substring(Math.max(0, range.start() - LONGEST_BEFORE), range.start());
    return FOREIGN.matcher(before).find()
        || (range.end() < text.length() && "/-_".indexOf(text.charAt(range.end())) >= 0)
        || BEHIND.matcher(text).region(range.end(), text.length()).lookingAt();
  }

  private static String form(String words) {
    return ARTICLE.matcher(Whitespace.squeeze(words)).replaceFirst("");
  }

  /** Whether two names differ in accents, signs and hyphens alone. */
  private static boolean areWaysOfWriting(String one, String other) {
    List<String> left = words(one);
    List<String> right = words(other);
    if (one.equals(other) || one.toUpperCase(Locale.ROOT).equals(other.toUpperCase(Locale.ROOT))) {
      return false;
    }
    return left.equals(right);
  }

  private static List<String> words(String name) {
    String folded = AccentFolding.CANONICAL.fold(name.replace("&", " and "));
    return List.of(BETWEEN.split(folded, -1));
  }
}
