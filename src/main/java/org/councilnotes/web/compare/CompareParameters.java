package org.councilnotes.web.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.councilnotes.note.Note;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.address.ParameterValues;
import org.councilnotes.web.compare.CompareState.Extent;
import org.councilnotes.web.compare.CompareState.Layout;

/** Parses the parameters of the comparison; refuses invalid values. */
public record CompareParameters(ParameterValues values) {

  static final String SERIES = "series";
  static final String PASSAGE = "passage";

  /** The notes as typed, without the blank values that empty form fields send. */
  public List<String> notes() {
    return values.all(CompareState.NOTE).stream()
        .map(String::strip)
        .filter(typed -> !typed.isEmpty())
        .toList();
  }

  /** The series whose editions the form shows. */
  Optional<String> series() {
    return one(SERIES);
  }

  /** The id of the passage to scroll to. */
  Optional<String> passage() {
    return one(PASSAGE);
  }

  CompareState state(List<Note> notes) {
    return new CompareState(
        notes.stream().map(Note::id).toList(),
        base(notes.size()),
        choice(CompareState.LAYOUT, Layout.values(), Layout::key),
        choice(CompareState.EXTENT, Extent.values(), Extent::key));
  }

  /** The position of the base, from 1; empty where each note is compared with the previous one. */
  OptionalInt base(int notes) {
    Optional<String> typed = one(CompareState.BASE);
    if (typed.isEmpty()) {
      return OptionalInt.empty();
    }
    for (int position = 1; position <= notes; position++) {
      if (typed.get().equals(Integer.toString(position))) {
        return OptionalInt.of(position);
      }
    }
    throw Refusal.badValue("base", CompareState.BASE, typed.get(), typed.get(), notes);
  }

  /** Its index, from 0. */
  public OptionalInt baseIndex(int notes) {
    return base(notes).stream().map(position -> position - 1).findFirst();
  }

  private <E> E choice(String name, E[] choices, Function<E, String> key) {
    Optional<String> typed = one(name);
    if (typed.isEmpty()) {
      return choices[0];
    }
    return Arrays.stream(choices)
        .filter(choice -> key.apply(choice).equals(typed.get()))
        .findFirst()
        .orElseThrow(
            () -> {
              String possible = Arrays.stream(choices).map(key).collect(Collectors.joining(", "));
              return Refusal.badValue("choice", name, typed.get(), name, typed.get(), possible);
            });
  }

  private Optional<String> one(String name) {
    return values.first(name).filter(value -> !value.isBlank());
  }
}
