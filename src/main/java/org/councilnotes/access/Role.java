package org.councilnotes.access;

import org.councilnotes.note.text.KeyedConstant;

/** What a user may do; each role may do what those before it may. */
public enum Role implements KeyedConstant {
  /** Not logged in: reads public notes. */
  ANONYMOUS(World.PUBLIC),
  /** Reads restricted notes, too. */
  READER(World.COMPLETE),
  /** Corrects tags, changes the vocabulary, uploads files and decides on markings. */
  EDITOR(World.COMPLETE),
  /** Sees the names of all files, the runs and the users. */
  OPERATOR(World.COMPLETE);

  private final World world;

  Role(World world) {
    this.world = world;
  }

  /** The world that it reads. */
  public World world() {
    return world;
  }

  /** Whether it may do what another role may. */
  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }
}
