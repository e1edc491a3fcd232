package org.councilnotes.draft.count;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lists of numbered provisions and of acts behind what is counted, in English: {@code five
 * Articles, namely Articles 3, 5, 6 and 10}; {@code two acts: Regulation (EU) 2016/679 and
 * Directive 2002/58/EC}. Nothing but such references may stand in the list.
 */
public final class ListedReferences {

  private static final String LEAD =
      "[^.,;:()\\d]{0,60}?(?:,? (?:namely|that is(?: to say)?):?,? |: ?| ?\\()"
          + "(?:(?:of|in|under|by) )?(?:the )?";

  private static final String BETWEEN = "(?:, (?:and |or )?| and | or |; (?:and )?)";

  private static final String PROVISION =
      "(?:(?:Articles?|Recitals?|recitals?|[Pp]aragraphs?|[Pp]oints?|Chapters?|[Dd]ocuments?) )?"
          + "\\(?(?:\\d{1,3}[a-z]{0,2})(?:\\(\\w{1,3}\\)|\\))*(?!\\d|/)";

  private static final String ACT =
      "(?:(?:Council |Commission |Delegated |Implementing |Framework )*"
          + "(?:Regulations?|Directives?|Decisions?) )?(?:\\((?:EU|EC|EEC)(?:, Euratom)?\\) )?"
          + "(?:No )?\\d{2,4}/\\d{1,4}(?:/(?:EU|EC|EEC|JHA|CFSP))?";

  /** The end of a list; {@code of} leads to the act in which the provisions stand. */
  private static final String END = "(?=[.;)]|$| of (?:[^,.;]|\\.(?=\\d))*+[.;)]?$)";

  private static final Pattern PROVISIONS = list(PROVISION);

  private static final Pattern ACTS = list(ACT);

  private static final Pattern NUMBER = Pattern.compile("\\d{2,4}/\\d{1,4}|\\d{1,3}[a-z]{0,2}");

  private static final Pattern ONE_PROVISION = Pattern.compile(PROVISION);

  private static final Pattern ONE_ACT = Pattern.compile(ACT);

  private static final Set<String> NAMES_OF_PROVISIONS =
      Set.of("articles", "recitals", "paragraphs", "points", "chapters", "documents");

  private static final Set<String> NAMES_OF_ACTS =
      Set.of("acts", "regulations", "directives", "decisions", "instruments");

  private ListedReferences() {}

  private static Pattern list(String one) {
    return Pattern.compile(LEAD + "(" + one + "(?:" + BETWEEN + one + "){1,29})" + END);
  }

  /** The references directly behind what is counted, each provision or act once or as printed. */
  public static Optional<ListSize> of(CountedNoun counted, String text) {
    String[] words = counted.range().of(text).toLowerCase(Locale.ROOT).split(" ", -1);
    String things = words[words.length - 1];
    if (NAMES_OF_PROVISIONS.contains(things)) {
      return listed(PROVISIONS, ONE_PROVISION, counted, text);
    }
    return NAMES_OF_ACTS.contains(things) ? listed(ACTS, ONE_ACT, counted, text) : Optional.empty();
  }

  private static Optional<ListSize> listed(
      Pattern whole, Pattern one, CountedNoun counted, String text) {
    Matcher list = whole.matcher(text).region(counted.range().end(), text.length());
    if (!list.lookingAt()) {
      return Optional.empty();
    }
    List<String> all = one.matcher(list.group(1)).results().map(MatchResult::group).toList();
    long distinct = all.stream().map(ListedReferences::number).distinct().count();
    return Optional.of(new ListSize((int) distinct, all.size()));
  }

  private static String number(String reference) {
    return NUMBER
        .matcher(reference)
        .results()
        .map(MatchResult::group)
        .findFirst()
        .orElse(reference);
  }
}
