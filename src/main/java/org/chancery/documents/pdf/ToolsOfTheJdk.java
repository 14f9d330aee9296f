package org.chancery.documents.pdf;

/**
 * While it is open, what is looked up by its thread are the JDK's own XML tools. Layout looks for a
 * writer of XML for each paper, through all jars; and what another jar might bring must not change
 * a paper.
 */
final class ToolsOfTheJdk implements AutoCloseable {

  private final Thread thread = Thread.currentThread();
  private final ClassLoader before = thread.getContextClassLoader();

  ToolsOfTheJdk() {
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
  }

  @Override
  public void close() {
    thread.setContextClassLoader(before);
  }
}
