package asl.function.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import asl.function.RequestIds;
import asl.function.TaskUpdate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwsNamesTest {
  private final AwsServices services = AwsServices.read();

  @ParameterizedTest
  @CsvSource({
    "putItem, put-item",
    "listObjectsV2, list-objects-v2",
    "describeDBInstances, describe-db-instances",
    "getSMSAttributes, get-sms-attributes",
    "listPolicyARNs, list-policy-arns",
    "createCachediSCSIVolume, create-cached-iscsi-volume",
    "getOTelEnrichment, get-otel-enrichment",
    "sendWhatsAppMessage, send-whatsapp-message",
    "listHITsForQualificationType, list-hits-for-qualification-type",
    "query, query",
  })
  void actionsAreNamedAsTheCliDoes(String action, String command) {
    assertEquals(command, ActionName.kebab(action));
  }

  @ParameterizedTest
  @CsvSource({
    "sfn, stepfunctions, Sfn",
    "cloudwatchlogs, logs, CloudWatchLogs",
    "eventbridge, events, EventBridge",
    "elasticloadbalancingv2, elbv2, ElasticLoadBalancingV2",
    "cognitoidentityprovider, cognito-idp, CognitoIdentityProvider",
    "acmpca, acm-pca, AcmPca",
    "s3, s3api, S3",
    "dynamodb, dynamodb, DynamoDb",
    "sesv2, sesv2, SesV2",
    "agentregistrycontrol, agent-registry-control, AgentRegistryControl",
    "partnercentralrevenuemeasurement, partnercentral-revenue-measurement, PartnerCentralRevenueMeasurement",
    "newservice, newservice, Newservice",
  })
  void servicesHaveTheNamesOfTheSdkAndOfTheCli(String name, String command, String prefix) {
    assertEquals(command, services.get(name).command());
    assertEquals(prefix, services.get(name).prefix());
  }

  @Test
  void theTableHoldsAllServices() {
    assertTrue(services.size() > 400, "services: " + services.size());
  }

  @Test
  void resourcesAreTakenApart() {
    assertEquals(
        new AwsResource(true, "dynamodb", "getItem", ""),
        AwsResource.of("arn:aws:states:::aws-sdk:dynamodb:getItem"));
    assertEquals(
        new AwsResource(false, "ecs", "runTask", "sync:2"),
        AwsResource.of("arn:aws-cn:states:cn-north-1:1:ecs:runTask.sync:2"));
    assertNull(AwsResource.of("arn:aws:lambda:us-east-1:1:function:f"));
    assertNull(AwsResource.of("arn:aws:states:::dynamodb"));
    assertNull(AwsResource.of("work"));
  }

  @ParameterizedTest
  @CsvSource({
    "s3, NoSuchKey, S3.NoSuchKeyException",
    "s3, AccessDenied, S3.AccessDeniedException",
    "s3, SlowDown, S3.S3Exception",
    "ec2, InvalidInstanceID.NotFound, Ec2.Ec2Exception",
    "sqs, AWS.SimpleQueueService.NonExistentQueue, Sqs.QueueDoesNotExistException",
    "sns, ValidationException, Sns.ValidationException",
    "dynamodb, ResourceNotFoundException, DynamoDb.ResourceNotFoundException",
    "rds, DBInstanceNotFoundFault, Rds.DbInstanceNotFoundException",
    "kms, ThrottlingException, Kms.KmsException",
  })
  void errorsAreNamedAsTheSdkNamesExceptions(String service, String code, String error) {
    AwsApi api = new AwsApi(services.get(service), null, "doIt", RequestIds.UNGUESSABLE);
    assertEquals(error, api.refused(code, "m").error());
  }

  @Test
  void aRefusalIsReadFromTheClisWords() {
    AwsApi api = new AwsApi(services.get("s3"), null, "getObject", RequestIds.UNGUESSABLE);
    String text =
        """

        aws: [ERROR]: An error occurred (NoSuchBucket) when calling the GetObject operation \
        (reached max retries: 4): The specified bucket: it does not exist

        Additional error details:
        BucketName: b
        """;
    TaskUpdate.Failed failed = new CliComplaint(api, text).failure();
    assertEquals("S3.NoSuchBucketException", failed.error());
    assertTrue(
        failed
            .cause()
            .startsWith(
                "The specified bucket: it does not exist (Service: S3, Status Code: 404, Request"),
        failed.cause());
  }

  @Test
  void wrongParametersFailTheStateForGood() {
    AwsApi api = new AwsApi(services.get("sqs"), null, "sendMessage", RequestIds.UNGUESSABLE);
    String unknown = "Parameter validation failed:\nUnknown parameter in input: \"X\", must be one";
    CliComplaint complaint = new CliComplaint(api, unknown);
    assertTrue(complaint.isAboutForm());
    assertEquals(
        "The AWS CLI does not take the parameters for 'sqs send-message':"
            + " Unknown parameter in input: \"X\", must be one",
        complaint.failure().cause());
    assertEquals("States.Runtime", complaint.failure().error());
    CliComplaint region = new CliComplaint(api, "\nYou must specify a region.\n");
    assertFalse(region.isAboutForm());
    assertEquals("Sqs.SdkClientException", region.failure().error());
    assertEquals("You must specify a region.", region.failure().cause());
  }

  @Test
  void membersWithoutAShapeStayAsTheyAre() {
    Map<String, Object> value = Map.of("Unknown", Map.of("Deep", 1));
    assertEquals(value, MemberNames.toApi(value, Map.of("known", "")));
    assertEquals("[1]", MemberNames.toApi(List.of(1), ""));
    assertEquals("2020-01-01T00:00:00Z", instant("2020-01-01T01:00:00+01:00"));
    assertEquals("no date", instant("no date"));
  }

  private static Object instant(Object value) {
    return MemberNames.toResult(value, "1970-01-01T00:00:00");
  }
}
