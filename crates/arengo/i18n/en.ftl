arengo-too-slow = The server needed more than 30 seconds for this page and stopped. Try again in a minute.
