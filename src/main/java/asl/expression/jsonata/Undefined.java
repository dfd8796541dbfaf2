package asl.expression.jsonata;

/** JSONata's undefined: an expression that found nothing. JSON null is Java null instead. */
enum Undefined {
  UNDEFINED
}
