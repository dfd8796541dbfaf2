package asl.function.jar;

import com.amazonaws.services.lambda.runtime.Context;

/** A loaded handler. */
@FunctionalInterface
interface Handler {
  /**
   * Calls it.
   *
   * @param event the event's JSON text
   * @return the result's JSON text
   */
  byte[] handle(byte[] event, Context context) throws HandlerException;
}
