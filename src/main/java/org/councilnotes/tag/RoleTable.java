package org.councilnotes.tag;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.Role;
import org.councilnotes.tag.RoleRule.Side;

/** The rules for roles in their order, from the table {@code roles.txt}, which explains itself. */
final class RoleTable {

  private static final String TABLE = TagTables.ROLES;

  /** Matches {@code host before/one in|at <Name> , ~ In Sofia, [Bulgaria].}; not {@code # host}. */
  private static final Pattern LINE =
      Pattern.compile(
          "(?<role>[a-z]+) +(?<side>[a-z]+)(?:/(?<of>[a-z]+))? +(?<words>[^~]+)~(?<example>.*)");

  private static final Pattern SOME_WORD = Pattern.compile(" +");

  private static final int FEW = 3;

  private static final Map<String, Predicate<Enumeration>> KINDS =
      Map.of(
          "one",
          Enumeration::isOneCountry,
          "list",
          run -> run.size() >= FEW,
          "first",
          run -> run.first() == 0,
          "city",
          Enumeration::isCity,
          "adjective",
          Enumeration::isAdjective,
          "name",
          run -> !run.isAdjective());

  private final List<RoleRule> rules = new ArrayList<>();
  private final CueReader cues = new CueReader();

  private RoleTable() {}

  /** Every rule, in the order of the table. */
  static List<RoleRule> read() {
    RoleTable table = new RoleTable();
    lines().forEach(table::line);
    return List.copyOf(table.rules);
  }

  private static List<String> lines() {
    try (InputStream in = TagTables.open(TABLE)) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE + " cannot be read", e);
    }
  }

  private void line(String line) {
    if (line.startsWith("@")) {
      cues.define(line);
      return;
    }
    Matcher m = LINE.matcher(line);
    if (!m.matches()) {
      throw new IllegalStateException(TABLE + ": no rule: " + line);
    }
    if (SOME_WORD.splitAsStream(m.group("words").strip()).allMatch(RoleTable::mayBeMissing)) {
      throw new IllegalStateException(TABLE + ": holds everywhere: " + line);
    }
    Side side = Side.valueOf(m.group("side").toUpperCase(Locale.ROOT));
    String words = m.group("words").strip();
    rules.add(
        new RoleRule(
            Role.valueOf(m.group("role").toUpperCase(Locale.ROOT)),
            side,
            m.group("of") == null ? run -> true : kind(m.group("of")),
            side == Side.BEFORE ? cues.before(words) : cues.after(words),
            m.group("example").strip()));
  }

  private static boolean mayBeMissing(String part) {
    return part.startsWith("[") || part.startsWith("..");
  }

  private static Predicate<Enumeration> kind(String name) {
    Predicate<Enumeration> kind = KINDS.get(name);
    if (kind == null) {
      throw new IllegalStateException(TABLE + ": no kind of enumeration: " + name);
    }
    return kind;
  }
}
