package org.councilnotes.corpus;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalLong;

/** What is in a container. Closing it closes what was opened of it. */
interface ContainerMembers extends Closeable {

  /**
   * One file in it.
   *
   * @param name as paths have it: with {@code /}, not from the root
   * @param sum CRC-32 that its content should have; empty where reading it tells
   */
  record Member(String name, OptionalLong sum, Content content) {}

  /** Bytes that are unpacked as they are read. */
  interface Content {
    InputStream open() throws IOException;
  }

  /** In their order; folders are none. */
  List<Member> list();
}
