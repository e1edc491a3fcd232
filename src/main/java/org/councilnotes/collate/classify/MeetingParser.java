package org.councilnotes.collate.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.collate.classify.MeetingMention.Detail;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.collate.token.OrdinalNumbers;
import org.councilnotes.note.text.TextRange;

/** Finds the meetings that a text names with their number or their presidency. */
final class MeetingParser {

  /** {@code MeetingMention}, {@code réunion}; not {@code meetings}. */
  private static final Pattern NOUN =
      Pattern.compile(
          "(?<![\\p{L}-])(?i:meeting|session|summit|conference|seminar|workshop|forum|réunion|sommet"
              + "|conférence|séminaire|reunión|sesión|cumbre|conferencia|seminario|foro|reunião|sessão"
              + "|cimeira|conferência|tagung|sitzung|treffen|gipfel|konferenz)(?![\\p{L}])");

  /** The word before a place: {@code "XXI"}, {@code "High-Level"}; not {@code ","}. */
  private static final Pattern WORD_BEFORE = Pattern.compile("([\\p{L}\\p{M}\\p{N}'’ºª-]++\\.?) $");

  /** {@code regional}, {@code plenary}, {@code annual}; not {@code country}. */
  private static final Pattern ADJECTIVE =
      Pattern.compile("\\p{Lu}.*|.*-.*|.*(?:al|ary|ic|ive|ar)|joint|plenary|steering|expert");

  /**
   * {@code met for the second time}, {@code réunie pour la deuxième fois}; not {@code seized for}.
   */
  private static final Pattern TIME =
      Pattern.compile(
          "(?i:(?:met|held|convened|réunie?s?|tenue?s?|reunió|reunieron|celebró|celebrada))"
              + " (?:for the|pour la|por) ([\\p{L}\\p{N}-]++) (?:time|fois|vez)(?!\\p{L})");

  /** {@code meeting in}, {@code réunis à}; not {@code met with}. */
  private static final Pattern MEETING_AT =
      Pattern.compile(
          "(?<!\\p{L})(?:meeting|met|assembled|held|réunie?s|reunid[oa]s) (?=in|at|à|en|em)");

  /** {@code under the EU co-presidency}; not {@code with}. */
  private static final Pattern UNDER_PRESIDENCY =
      Pattern.compile(
          ",? (?:under|sous|bajo|sob|unter) (?:the |la |a |dem )?(?:EU |joint )?(?:co-)?");

  /** Counted with numbers too, but no meetings. */
  private static final Set<String> COUNTED =
      Set.of("phase", "chapter", "component", "annex", "title", "part", "article", "section");

  private static final int MOST_ADJECTIVES = 4;

  private final String text;
  private final MeetingVenueParser venue;

  private MeetingParser(String text) {
    this.text = text;
    this.venue = new MeetingVenueParser(text);
  }

  /** In the order of the text, those with a number before the others. */
  static List<MeetingMention> in(String text) {
    MeetingParser meetings = new MeetingParser(text);
    List<MeetingMention> all = new ArrayList<>(meetings.numbered());
    all.addAll(meetings.held());
    all.addAll(meetings.presided());
    return all;
  }

  private List<MeetingMention> numbered() {
    List<MeetingMention> meetings = new ArrayList<>();
    Matcher noun = NOUN.matcher(text);
    while (noun.find()) {
      int end = noun.end();
      numberBefore(noun.start()).ifPresent(number -> meetings.add(meeting(number, end)));
    }
    return meetings;
  }

  private MeetingMention meeting(TextRange number, int end) {
    return new MeetingMention(
        NormalizedWording.fold(number.of(text)), Optional.of(number), venue.detailsAfter(end));
  }

  private Optional<TextRange> numberBefore(int place) {
    int at = place;
    for (int i = 0; i <= MOST_ADJECTIVES; i++) {
      Matcher before = WORD_BEFORE.matcher(text).region(Math.max(0, at - 40), at);
      if (!before.find()) {
        return Optional.empty();
      }
      String word = before.group(1);
      if (OrdinalNumbers.isOrdinal(word)) {
        return isCounted(before.start(1))
            ? Optional.empty()
            : Optional.of(new TextRange(before.start(1), before.end(1)));
      }
      if (!ADJECTIVE.matcher(word).matches()) {
        return Optional.empty();
      }
      at = before.start(1);
    }
    return Optional.empty();
  }

  private boolean isCounted(int place) {
    Matcher before = WORD_BEFORE.matcher(text).region(Math.max(0, place - 40), place);
    return before.find() && COUNTED.contains(NormalizedWording.fold(before.group(1)));
  }

  private List<MeetingMention> held() {
    List<MeetingMention> meetings = new ArrayList<>();
    Matcher time = TIME.matcher(text);
    while (time.find()) {
      if (OrdinalNumbers.isOrdinal(time.group(1))) {
        meetings.add(meeting(new TextRange(time.start(1), time.end(1)), time.end()));
      }
    }
    return meetings;
  }

  private List<MeetingMention> presided() {
    List<MeetingMention> meetings = new ArrayList<>();
    Matcher at = MEETING_AT.matcher(text);
    while (at.find()) {
      List<Detail> details = venue.at(at.end());
      if (!details.isEmpty()) {
        holders(details.getLast().range().end())
            .ifPresent(
                holders -> meetings.add(new MeetingMention(holders, Optional.empty(), details)));
      }
    }
    return meetings;
  }

  private Optional<String> holders(int place) {
    Matcher under = UNDER_PRESIDENCY.matcher(text).region(place, text.length());
    if (!under.lookingAt()) {
      return Optional.empty();
    }
    Matcher holders = PresidencyMask.HOLDERS.matcher(text).region(under.end(), text.length());
    return holders.lookingAt()
        ? Optional.of(NormalizedWording.fold(holders.group(1)))
        : Optional.empty();
  }
}
