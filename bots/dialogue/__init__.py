"""What the clients' front desk says and does, for every channel; pure."""
