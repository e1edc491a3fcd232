package org.councilnotes.fidelity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.CoverPage;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.structure.SampleTruth;

/** The fields of a cover by name; the absent ones are empty. */
record CoverFacts(Map<String, String> fields) {

  /** As a tagged note has them. */
  static CoverFacts of(Note note) {
    CoverPage cover = note.cover();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("number", text(cover.identity().number().map(DocumentNumber::display)));
    fields.put("original", text(cover.identity().original()));
    fields.put("date", text(cover.identity().date()));
    fields.put("type", text(cover.address().type()));
    fields.put("from", text(cover.address().from()));
    fields.put("to", text(cover.address().to()));
    fields.put("subject", cover.address().subject());
    fields.put("previous", text(cover.trail().previous()));
    fields.put("commission", text(cover.trail().commission()));
    fields.put("interinstitutional", text(cover.trail().interinstitutional()));
    fields.put("codes", text(cover.codes()));
    fields.put("marking", cover.marking().name());
    fields.put("status", note.adoption().status().key());
    fields.put("adoptedBy", text(note.adoption().by()));
    fields.put("period", text(note.report().period().map(CoverFacts::period)));
    return new CoverFacts(fields);
  }

  /** As the source of a sample says. */
  static CoverFacts of(SampleTruth truth) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String name :
        List.of("number", "original", "date", "type", "from", "to", "subject", "marking")) {
      fields.put(name, truth.field(name));
    }
    for (String name : List.of("previous", "commission", "interinstitutional", "codes")) {
      fields.put(name, text(truth.values(name)));
    }
    fields.put("status", truth.field("status"));
    fields.put("adoptedBy", truth.field("adoptedBy"));
    fields.put("period", truth.period());
    return new CoverFacts(fields);
  }

  /** The fields that are as the others say. */
  Tally exact(CoverFacts truth) {
    return new Tally(fields.size() - wrong(truth).size(), fields.size());
  }

  List<String> wrong(CoverFacts truth) {
    return fields.keySet().stream()
        .filter(name -> !isRight(name, fields.get(name), truth.fields.get(name)))
        .map(n -> n + " [" + fields.get(n) + "] for [" + truth.fields.get(n) + "]")
        .toList();
  }

  /** The truth names a meeting by its number alone, {@code XX High-Level Meeting}. */
  private static boolean isRight(String name, String read, String wanted) {
    boolean meeting = name.equals("adoptedBy") && !wanted.isEmpty();
    return meeting ? read.startsWith(wanted) : read.equals(wanted);
  }

  private static String period(ReportingPeriod period) {
    return period.from() + "/" + period.to();
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  private static String text(List<String> values) {
    return String.join("; ", values);
  }
}
