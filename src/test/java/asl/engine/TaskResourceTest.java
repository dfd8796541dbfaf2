package asl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import asl.engine.TaskResource.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskResourceTest {
  @ParameterizedTest
  @CsvSource({
    "arn:aws:states:::sqs:sendMessage, SERVICE, sqs, sendMessage, sqs, false, false, false",
    "arn:aws:states:::sqs:sendMessage.waitForTaskToken, SERVICE, sqs, sendMessage.waitForTaskToken,"
        + " sqs, true, false, true",
    "arn:aws:states:::states:startExecution.sync:2, SERVICE, states, startExecution.sync:2, states,"
        + " false, true, true",
    "arn:aws:states:::aws-sdk:s3:getObject, SERVICE, aws-sdk:s3, getObject, aws-sdk:s3, false,"
        + " false, false",
    ":states:::sns:publish, SERVICE, sns, publish, sns, false, false, false",
    "arn:aws:states:::sns, SERVICE, sns, '', sns, false, false, false",
    "arn:aws:states:us-east-1:1:activity:a, ACTIVITY, lambda, '',"
        + " arn:aws:states:us-east-1:1:activity:a, false, false, true",
    "arn:aws:lambda:us-east-1:1:function:f, FUNCTION, lambda, '',"
        + " arn:aws:lambda:us-east-1:1:function:f, false, false, false",
    "arn:aws:lambda:us-east-1:1:function:activity:x, FUNCTION, lambda, '',"
        + " arn:aws:lambda:us-east-1:1:function:activity:x, false, false, false"
  })
  void anArnTellsWhatWorkItIs(
      String arn,
      Kind kind,
      String type,
      String action,
      String shortName,
      boolean waitsForToken,
      boolean waitsForJob,
      boolean hasToken) {
    TaskResource resource = TaskResource.of(arn);
    assertEquals(new TaskResource(arn, kind, type, action), resource);
    assertEquals(shortName, resource.shortName());
    assertEquals(waitsForToken, resource.waitsForToken());
    assertEquals(waitsForJob, resource.waitsForJob());
    assertEquals(hasToken, resource.hasToken());
  }
}
