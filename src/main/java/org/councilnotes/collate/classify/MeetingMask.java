package org.councilnotes.collate.classify;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.note.text.TextRange;

/**
 * Masks the number of meetings. Of meetings that were replaced by others it also masks place, date
 * and what was adopted there. Of a meeting that is the same on both sides these stay, since a new
 * date for it is a change of substance.
 */
final class MeetingMask {

  private static final String SIGN = "\uE900meeting";

  /**
   * What a meeting adopted, named without its place: {@code the outcome document adopted there}.
   */
  private static final Pattern ADOPTED_THERE =
      Pattern.compile(
          "[Tt]he (?:"
              + PlaceNamePatterns.NAMES_BEFORE
              + " )?(?:"
              + PlaceNamePatterns.RESULT
              + "|outcome document|declaration)(?= adopted there)");

  /** A whole text that names a declaration by its city: {@code The Hague Declaration}. */
  private static final Pattern TITLE =
      Pattern.compile(
          "(?!Political|Joint|Ministerial|Final|Draft|Common|Outcome|Annual)("
              + PlaceNamePatterns.NAMES_BEFORE
              + ") Declaration|D[ée]clara(?:tion|ción|ção) (?:de |du |d['’])("
              + PlaceNamePatterns.NAMES
              + ")");

  /** {@code most recently in Athens (2014) and Montevideo (2015)}; not {@code in Athens}. */
  private static final Pattern LATEST =
      Pattern.compile(
          "(?:most recently|lastly|en dernier lieu|plus récemment|más recientemente|por último"
              + "|mais recentemente|zuletzt) (?:in|at|à|en|em) ("
              + PlaceNamePatterns.NAMES
              + " \\(\\d{4}\\)(?:(?:, |,? (?:and|et|y|e|und) )(?:à |en |in |em )?"
              + PlaceNamePatterns.NAMES
              + " \\(\\d{4}\\))*+)");

  /**
   * What is listed are meetings: {@code declarations}, {@code reuniones}; not {@code agreements}.
   */
  private static final Pattern OF_MEETINGS =
      Pattern.compile("declara|meeting|summit|session|reunion|sommet|cumbre|reuni");

  private static final int CONTEXT = 150;

  private final String text;
  private final MaskBuilder masks;

  private MeetingMask(String text, MaskBuilder masks) {
    this.text = text;
    this.masks = masks;
  }

  static void put(String text, String other, MaskBuilder masks) {
    MeetingMask mask = new MeetingMask(text, masks);
    List<MeetingMention> here = MeetingParser.in(text);
    List<MeetingMention> there = MeetingParser.in(other);
    for (int i = 0; i < here.size(); i++) {
      MeetingMention meeting = here.get(i);
      meeting.number().ifPresent(number -> masks.put(number, SIGN));
      if (here.size() == there.size() && !meeting.identity().equals(there.get(i).identity())) {
        mask.conceal(meeting);
      }
    }
    mask.title();
    mask.latest();
  }

  private void conceal(MeetingMention meeting) {
    meeting.place().ifPresent(place -> masks.put(place, SIGN + meeting.kinds()));
    if (!meeting.details().isEmpty()) {
      put(ADOPTED_THERE, "result");
    }
    for (String city : meeting.cities()) {
      String name = Pattern.quote(city);
      put(
          Pattern.compile("(?:[Tt]he )?" + name + " " + PlaceNamePatterns.RESULT + "(?!\\p{L})"),
          "result");
      put(Pattern.compile("(?<![\\p{L}-])" + name + "(?![\\p{L}-]| \\p{Lu})"), "city");
    }
  }

  private void put(Pattern pattern, String sign) {
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      masks.put(new TextRange(found.start(), found.end()), SIGN + " " + sign);
    }
  }

  private void title() {
    Matcher title = TITLE.matcher(text);
    if (title.matches()) {
      int group = title.group(1) == null ? 2 : 1;
      masks.put(new TextRange(title.start(group), title.end(group)), SIGN + " city");
    }
  }

  private void latest() {
    Matcher latest = LATEST.matcher(text);
    while (latest.find()) {
      String before = text.substring(Math.max(0, latest.start() - CONTEXT), latest.start());
      if (OF_MEETINGS.matcher(NormalizedWording.fold(before)).find()) {
        masks.put(new TextRange(latest.start(1), latest.end(1)), SIGN + " cities");
      }
    }
  }
}
