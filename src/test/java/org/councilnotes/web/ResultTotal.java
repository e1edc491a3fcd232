package org.councilnotes.web;

import com.microsoft.playwright.APIResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The numbers that {@code /api/search} gives for an address. */
sealed interface ResultTotal {

  /** Of wordings or passages as they are listed, of passages, of notes. */
  record Counted(long listed, long passages, long notes) implements ResultTotal {

    /** Matches {@code 1,234} and {@code 1 234} and {@code 12}, as the languages group digits. */
    private static final Pattern NUMBER =
        Pattern.compile("\\d{1,3}([,.\\p{Zs}]\\d{3})+(?!\\d)|\\d+");

    @Override
    public Optional<String> contradicts(String heading) {
      List<Long> said = NUMBER.matcher(heading).results().map(Counted::number).toList();
      List<Long> counted = Stream.of(listed, passages, notes).toList();
      boolean agrees = passages == 0 ? said.stream().allMatch(n -> n == 0) : agrees(said, counted);
      return agrees
          ? Optional.empty()
          : Optional.of("the heading says “" + heading + "”, /api/search " + counted);
    }

    private static boolean agrees(List<Long> said, List<Long> counted) {
      return !said.isEmpty() && counted.containsAll(said);
    }

    private static long number(MatchResult match) {
      return Long.parseLong(match.group().replaceAll("\\D", ""));
    }
  }

  /** What was asked is refused. */
  record Refused(int status) implements ResultTotal {

    @Override
    public Optional<String> contradicts(String heading) {
      return Optional.of("the heading says “" + heading + "”, /api/search refuses: " + status);
    }
  }

  /** Why the heading of a page of results does not give these numbers; empty where it does. */
  Optional<String> contradicts(String heading);

  static ResultTotal of(APIResponse answer) {
    if (!answer.ok()) {
      return new Refused(answer.status());
    }
    JsonNode total = JsonMapper.shared().readTree(answer.text()).get("total");
    return new Counted(
        total.get("value").longValue(),
        total.get("passages").longValue(),
        total.get("notes").longValue());
  }
}
