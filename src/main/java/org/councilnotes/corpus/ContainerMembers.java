package org.councilnotes.corpus;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalLong;

/** The members of a container. Closing it closes every member that was opened. */
interface ContainerMembers extends Closeable {

  /**
   * One member.
   *
   * @param name with {@code /}, without a leading one
   * @param sum expected CRC-32 of the content; empty where the container is checked while it is
   *     read
   */
  record Member(String name, OptionalLong sum, Content content) {}

  /** Content that is unpacked while it is read. */
  interface Content {
    InputStream open() throws IOException;
  }

  /** All members in the order of the container, without folders. */
  List<Member> list();
}
