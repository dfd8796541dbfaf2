"""The functions of the coat indicator, with AWS Lambda's calling convention."""

from datetime import datetime, timezone


def advice(event, message):
    return {
        "Weather": event["Weather"],
        "Timestamp": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        "Message": message,
    }


def wear_heavy_coat(event, context):
    return advice(event, "You should wear a heavy coat today.")


def wear_light_jacket(event, context):
    return advice(event, "You should wear a light jacket today.")


def no_coat(event, context):
    return advice(event, "You need no coat today.")
