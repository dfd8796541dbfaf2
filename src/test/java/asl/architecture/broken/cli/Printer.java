package asl.architecture.broken.cli;

/** May do what the engine may not. */
class Printer {
  void print() {
    System.out.println("x");
  }
}
