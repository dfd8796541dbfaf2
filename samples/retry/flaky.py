"""A function that fails at first, as busy services do. Its process stays, and so does the count."""

calls = 0


class ServiceBusy(Exception):
    pass


class CardDeclined(Exception):
    pass


def charge(event, context):
    global calls
    calls += 1
    if event["Card"] == "expired":
        raise CardDeclined("The card has expired.")
    if calls <= 2:
        raise ServiceBusy(f"Call {calls} came too early.")
    return {"Receipt": "R-1", "Calls": calls}
