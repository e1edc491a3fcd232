package org.councilnotes.gold;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.councilnotes.gold.Label.Kind;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;

/**
 * What is asked of the tags of labelled notes: how many of those given are right, how many of those
 * labelled are given. A country inside the name of a programme counts for neither. The grade of a
 * participation is the program's for what is given, the readers' for what is labelled.
 */
final class TagFigures {

  /** Roles that tell nothing of what a country does. */
  private static final Set<String> UNTOLD = Set.of("other", "mentioned");

  private static final String CONTEXT = "context";

  /** A figure: its share of what is given that is right, and of what is labelled that is given. */
  enum Figure {
    COUNTRIES("countries"),
    ROLES_TOLD("roles told (R: coverage)"),
    ROLES("roles, untold ones too"),
    EVENT_YEARS("event years"),
    PROGRAMMES("programmes named"),
    PROGRAMMES_IN_CONTEXT("programmes in context"),
    STATED("participation stated"),
    LISTED("participation listed"),
    FACTS("  both of these"),
    FACTS_WITHOUT_ROLE("  both, whatever the role"),
    IN_CONTEXT("participation in context"),
    REPORT_YEARS("report years of notes");

    final String label;

    Figure(String label) {
      this.label = label;
    }
  }

  private final Map<Figure, Share> precision = new EnumMap<>(Figure.class);
  private final Map<Figure, Share> recall = new EnumMap<>(Figure.class);

  /** Adds a note, tagged. */
  void add(Labelled labelled, Note tagged) {
    labelled
        .reportYears()
        .ifPresent(years -> given(Figure.REPORT_YEARS, years.equals(tagged.report().years())));
    for (Passage passage : tagged.passages()) {
      List<Label> labels = labelled.of(passage);
      List<Label> given = Given.in(passage);
      addMatched(labels, given);
      addWithoutRole(labels, given);
    }
  }

  private void addMatched(List<Label> labels, List<Label> given) {
    List<Label> left = new ArrayList<>(given);
    for (Label label : labels) {
      Optional<Label> match = left.stream().filter(label::isRight).findFirst();
      match.ifPresent(left::remove);
      found(label, match);
    }
    left.stream().filter(g -> !g.isInNameOfProgramme(labels)).forEach(g -> told(g, false));
  }

  private void found(Label label, Optional<Label> match) {
    switch (label.kind()) {
      case COUNTRY -> labelled(Figure.COUNTRIES, match.isPresent());
      case YEAR -> labelled(Figure.EVENT_YEARS, match.isPresent());
      case PROGRAMME -> labelled(Figure.PROGRAMMES, match.isPresent());
      case CONTEXT -> labelled(Figure.PROGRAMMES_IN_CONTEXT, match.isPresent());
      case PARTICIPATION -> labelledParticipation(label, match);
      case NONE -> {}
    }
    match.ifPresent(g -> told(g, true));
    if (label.kind() == Kind.COUNTRY) {
      match.ifPresent(g -> role(label.detail(), g.detail()));
    }
  }

  private void labelledParticipation(Label label, Optional<Label> match) {
    labelled(grade(label), match.isPresent());
    if (isFact(label)) {
      labelled(Figure.FACTS, match.filter(TagFigures::isFact).isPresent());
    }
  }

  private void told(Label given, boolean right) {
    switch (given.kind()) {
      case COUNTRY -> given(Figure.COUNTRIES, right);
      case YEAR -> given(Figure.EVENT_YEARS, right);
      case PROGRAMME -> given(Figure.PROGRAMMES, right);
      case CONTEXT -> given(Figure.PROGRAMMES_IN_CONTEXT, right);
      case PARTICIPATION -> givenParticipation(given, right);
      case NONE -> {}
    }
  }

  private void givenParticipation(Label given, boolean right) {
    given(grade(given), right);
    if (isFact(given)) {
      given(Figure.FACTS, right);
    }
  }

  private void role(String labelled, String given) {
    boolean isTold = !UNTOLD.contains(given);
    boolean isRight = labelled.equals(given) || (UNTOLD.contains(labelled) && !isTold);
    given(Figure.ROLES, isRight);
    if (isTold) {
      given(Figure.ROLES_TOLD, isRight);
    }
    if (!UNTOLD.contains(labelled)) {
      labelled(Figure.ROLES_TOLD, isTold);
    }
  }

  private void addWithoutRole(List<Label> labels, List<Label> given) {
    Set<String> labelled = pairs(labels, g -> true);
    Set<String> told = pairs(given, TagFigures::isFact);
    told.forEach(pair -> given(Figure.FACTS_WITHOUT_ROLE, labelled.contains(pair)));
    pairs(labels, TagFigures::isFact)
        .forEach(pair -> labelled(Figure.FACTS_WITHOUT_ROLE, told.contains(pair)));
  }

  /** Programme and country of participations. */
  private static Set<String> pairs(List<Label> all, Predicate<Label> which) {
    return all.stream()
        .filter(label -> label.kind() == Kind.PARTICIPATION)
        .filter(which)
        .map(Label::value)
        .collect(toSet());
  }

  private static boolean isFact(Label label) {
    return label.kind() == Kind.PARTICIPATION && !label.grade().equals(CONTEXT);
  }

  private static Figure grade(Label label) {
    return switch (label.grade()) {
      case "listed" -> Figure.LISTED;
      case CONTEXT -> Figure.IN_CONTEXT;
      default -> Figure.STATED;
    };
  }

  private void given(Figure figure, boolean right) {
    precision.merge(figure, Share.of(right), Share::plus);
  }

  private void labelled(Figure figure, boolean found) {
    recall.merge(figure, Share.of(found), Share::plus);
  }

  Share precision(Figure figure) {
    return precision.getOrDefault(figure, Share.NONE);
  }

  Share recall(Figure figure) {
    return recall.getOrDefault(figure, Share.NONE);
  }

  /** A line each figure that has cases. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (Figure figure : Figure.values()) {
      Share p = precision(figure);
      Share r = recall(figure);
      if (p.all() + r.all() > 0) {
        text.append("  %-26s P %-32s R %s%n".formatted(figure.label, p.text(), r.text()));
      }
    }
    return text.toString();
  }
}
